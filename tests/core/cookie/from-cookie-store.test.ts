import { describe, expect, test } from 'vitest';
import { type CookieStoreCall, fromCookieStore } from '../../../src/core/cookie/from-cookie-store.ts';

const atMs = Date.UTC(2026, 10, 22, 12);
const write: CookieStoreCall = {
  operation: 'set',
  name: 'a',
  value: '1',
  domain: null,
  path: null,
  sameSite: null,
  expiresAtMs: null,
  partitioned: false,
};

test('what the page leaves out has the defaults of the API', () => {
  expect(fromCookieStore(write, atMs)).toStrictEqual({
    name: 'a',
    value: '1',
    domain: null,
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: 'strict',
    partitioned: false,
    requestedSeconds: null,
    ignored: null,
  });
});

test.each<[Partial<CookieStoreCall>, object]>([
  [
    { name: ' a\t', value: '\t1 ' },
    { name: 'a', value: '1' },
  ],
  [{ path: '/x' }, { path: '/x/' }],
  [{ path: '/x/' }, { path: '/x/' }],
  [{ path: '' }, { path: null }],
  [{ domain: 'SHOP.test' }, { domain: 'shop.test' }],
  [{ sameSite: 'none' }, { sameSite: 'none' }],
  [{ sameSite: 'lax' }, { sameSite: 'lax' }],
  [{ sameSite: 'Lax' }, { sameSite: 'strict' }],
  [{ partitioned: true }, { partitioned: true }],
  [{ expiresAtMs: atMs + 60_000.7 }, { requestedSeconds: 61 }],
  [{ expiresAtMs: atMs + 60_000 }, { requestedSeconds: 60 }],
  [{ expiresAtMs: 0 }, { requestedSeconds: -atMs / 1000 }],
  [{ expiresAtMs: Number.NaN }, { requestedSeconds: null }],
  [
    { operation: 'delete', expiresAtMs: atMs + 60_000 },
    { value: '', requestedSeconds: 0 },
  ],
])('%j asks for %j', (options, expected) => {
  expect(fromCookieStore({ ...write, ...options }, atMs)).toMatchObject(expected);
});

describe('what the CookieStore rejects', () => {
  test.each<[string, Partial<CookieStoreCall>, string | null]>([
    ['a control character in the name', { name: 'a\u0000' }, 'control-character'],
    ['a control character in the value', { value: '1\u007f' }, 'control-character'],
    ['nothing', { name: ' ', value: '' }, 'empty'],
    ['a long name', { name: 'å'.repeat(2048) }, 'too-large'],
    ['as long as may be', { name: 'å'.repeat(2047) }, null],
    ['a long path', { path: `/${'p'.repeat(1024)}` }, 'attribute-too-large'],
    ['a long domain', { domain: 'd'.repeat(1025) }, 'attribute-too-large'],
    ['a nameless value that reads as a name', { name: '', value: 'a=b' }, 'disguised-name'],
    ['a nameless value with a prefix', { name: '', value: '__Host-x' }, 'disguised-name'],
    ['another prefix', { name: '', value: '__http-x' }, 'disguised-name'],
    ['a nameless value', { name: '', value: 'x' }, null],
    ['a deletion', { operation: 'delete', name: '' }, null],
  ])('%s', (_, call, ignored) => {
    expect(fromCookieStore({ ...write, ...call }, atMs).ignored).toBe(ignored);
  });
});
