import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestValue } from '../../../../src/recorder/background/digest/digest-value.ts';
import { sentIdentifiers } from '../../../../src/recorder/background/digest/sent-identifiers.ts';
import { partsOfBody, partsOfUrl } from '../../../../src/recorder/background/digest/sent-parts.ts';
import { sampleKey } from '../sample-key.ts';

const hex = 'c87a6612214530203fd9947947ae0c4f';
const other = '9c1e4f7ab2d80356e1f4a7c2b8d90001';

test.each([
  ['https://t.test/hit?cid=1234567890.1700000000&v=2', [{ in: 'query', name: 'cid', text: '1234567890.1700000000' }]],
  [`https://t.test/u/${hex}/p.gif`, [{ in: 'path', name: null, text: hex }]],
  [`https://t.test/?${hex}`, [{ in: 'query', name: null, text: hex }]],
  [`https://t.test/?anna%40shop.example=${hex}`, [{ in: 'query', name: null, text: hex }]],
  [`https://t.test/#id=${hex}`, []],
  ['https://t.test/?l=sv-se&t=1700000000000', []],
  ['no url', []],
] as const)('the address %s', (url, parts) => {
  expect(partsOfUrl(url)).toEqual(parts);
});

describe('a body', () => {
  const none = { requestId: '1', url: 'https://t.test/', form: {}, text: '' };

  test.each([
    ['a form', { form: { uid: [hex], lang: ['sv'] } }, [['uid', hex]]],
    ['parameters', { text: `v=2&cid=${hex}` }, [['cid', hex]]],
    [
      'hits in lines',
      { text: `en=a&cid=${hex}\r\nen=b&cid=${other}` },
      [
        ['cid', hex],
        ['cid', other],
      ],
    ],
    [
      'JSON',
      { text: `{"user":{"id":"${hex}"},"ids":["${other}"]}` },
      [
        ['id', hex],
        ['ids', other],
      ],
    ],
    ['JSON that broke off', { text: `{"id":"${hex}","x":` }, [[null, hex]]],
    ['text', { text: hex }, [[null, hex]]],
    ['nothing', {}, []],
  ] as const)('of %s', (_, body, found) => {
    const parts = partsOfBody({ ...none, ...body });
    expect(parts.map(({ name, text }) => [name, text])).toEqual(found);
  });

  test('of any kind gives a few parts at most', () => {
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID());
    expect(partsOfBody({ ...none, text: JSON.stringify(ids) })).toHaveLength(32);
    expect(partsOfUrl(`https://t.test/?${ids.map((id) => `a=${id}`).join('&')}`)).toHaveLength(32);
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 20 }), fc.string({ unit: 'binary' })), (text) => {
        expect(() => partsOfBody({ ...none, text })).not.toThrow();
      }),
    );
  });
});

test('in a value and in a request, an identifier has one digest; each place is named once', () => {
  const { identifiers } = digestValue('GA1.1.1234567890.1700000000', sampleKey);
  const url = 'https://t.test/1234567890.1700000000?cid=1234567890.1700000000&cid=1234567890.1700000000';
  const [digest] = identifiers ?? [];
  expect(sentIdentifiers(partsOfUrl(url), sampleKey)).toEqual([
    { digest, in: 'path', name: null },
    { digest, in: 'query', name: 'cid' },
  ]);
});
