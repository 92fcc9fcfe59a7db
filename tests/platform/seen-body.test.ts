import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { WebRequest } from 'webextension-polyfill';
import { bodySeen } from '../../src/platform/seen-body.ts';

type Body = NonNullable<WebRequest.OnBeforeRequestDetailsType['requestBody']>;

const details: WebRequest.OnBeforeRequestDetailsType = {
  requestId: '7',
  url: 'https://t.test/hit',
  method: 'POST',
  frameId: 0,
  parentFrameId: -1,
  tabId: 1,
  type: 'ping',
  timeStamp: 5.5,
  thirdParty: true,
  urlClassification: { firstParty: [], thirdParty: [] },
};

function octets(content: string | Uint8Array): ArrayBuffer {
  return new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content).buffer;
}

test.each<[string, Body, { form?: object; text?: string }]>([
  ['a text', { raw: [{ bytes: octets('{"a":"ö"}') }] }, { text: '{"a":"ö"}' }],
  ['a text in pieces', { raw: [{ bytes: octets('a') }, { bytes: octets('b') }] }, { text: 'ab' }],
  ['a form', { formData: { a: ['1', '2'] } as never }, { form: { a: ['1', '2'] } }],
  ['compressed bytes', { raw: [{ bytes: octets(gzipSync('a')) }] }, { text: '' }],
  ['a file', { raw: [{ file: '/a.txt' }] }, { text: '' }],
  ['what the browser could not read', { error: 'Unknown error.' }, {}],
])('%s', (_, requestBody, expected) => {
  const { requestId, url } = details;
  expect(bodySeen({ ...details, requestBody })).toEqual({ requestId, url, form: {}, text: '', ...expected });
});

test('a request without a body', () => {
  expect(bodySeen(details)).toBeNull();
});

test('the beginning of a long text, even if it is cut within a letter', () => {
  const seen = bodySeen({ ...details, requestBody: { raw: [{ bytes: octets(`a${'ö'.repeat(50_000)}`) }] } });
  expect(seen?.text).toHaveLength(1 + 32_767);
});
