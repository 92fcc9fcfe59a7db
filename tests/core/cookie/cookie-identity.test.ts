import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CookieKey, cookieIdentity } from '../../../src/core/cookie/cookie-identity.ts';

const key: CookieKey = { name: 'sid', domain: 'shop.test', hostOnly: true, path: '/', partitionKey: null };

test.each<[string, Partial<CookieKey>]>([
  ['name', { name: 'SID' }],
  ['domain', { domain: 'www.shop.test' }],
  ['host-only', { hostOnly: false }],
  ['path', { path: '/x' }],
  ['partition', { partitionKey: 'https://shop.test' }],
  ['empty partition', { partitionKey: '' }],
])('another %s makes another cookie', (_, change) => {
  expect(cookieIdentity({ ...key, ...change })).not.toBe(cookieIdentity(key));
});

test('two keys share an identity only when they are equal, whatever their names hold', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('|', '%', '7', 'C', '2', '5', 'a', '\u0000', '\ud800', '__proto__'),
  });
  const anyKey = fc.record({
    name: hostile,
    domain: hostile,
    hostOnly: fc.boolean(),
    path: hostile,
    partitionKey: fc.option(hostile),
  });
  fc.assert(
    fc.property(anyKey, anyKey, (one, other) => {
      const isEqual = JSON.stringify(one) === JSON.stringify(other);
      expect(cookieIdentity(one) === cookieIdentity(other)).toBe(isEqual);
    }),
    { numRuns: 1000 },
  );
});
