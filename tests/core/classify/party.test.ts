import { expect, test } from 'vitest';
import { partyOf } from '../../../src/core/classify/party.ts';
import { registrableDomain, siteOf } from '../../../src/core/site-of.ts';

test.each([
  ['shop.test', 'shop.test', 'first'],
  ['www.shop.test', 'shop.test', 'first'],
  ['shop.test', 'www.shop.test', 'first'],
  ['SHOP.test', 'shop.test', 'first'],
  ['notshop.test', 'shop.test', 'third'],
  ['shop.test.evil.test', 'shop.test', 'third'],
  ['cdn.shop.co.uk', 'shop.co.uk', 'first'],
  ['other.co.uk', 'shop.co.uk', 'third'],
  ['b.github.io', 'a.github.io', 'third'],
  ['www.a.github.io', 'a.github.io', 'first'],
  ['github.io', 'a.github.io', 'unknown'],
  ['co.uk', 'shop.co.uk', 'unknown'],
  ['127.0.0.1', 'shop.test', 'unknown'],
  ['[::1]', 'shop.test', 'unknown'],
  ['localhost', 'shop.test', 'unknown'],
  ['localhost', 'localhost', 'first'],
  ['127.0.0.1', '127.0.0.1', 'first'],
  ['127.0.0.2', '127.0.0.1', 'unknown'],
  ['ads.test', 'localhost', 'third'],
  ['', 'shop.test', 'unknown'],
  ['own.example', 'shop.test', 'first'],
  ['www.own.example', 'shop.test', 'first'],
  ['www.wild.example', 'shop.test', 'first'],
  ['disown.example', 'shop.test', 'third'],
  ['__proto__', 'shop.test', 'unknown'],
])('%s seen from %s: %s', (host, site, party) => {
  expect(partyOf(host, site, ['own.example', '*.wild.example'])).toBe(party);
});

test.each([
  ['www.shop.test', 'shop.test'],
  ['a.b.github.io', 'b.github.io'],
  ['localhost', null],
  ['[::1]', null],
  ['', null],
])('%j has the registrable domain %j', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
  expect(siteOf(host)).toBe(domain ?? host);
});
