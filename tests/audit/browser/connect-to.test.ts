import { expect, test } from 'vitest';
import { hostResolverRules, parseConnectTo } from '../../../src/audit/browser/connect-to.ts';
import { UsageError } from '../../../src/audit/usage-error.ts';

test.each([
  ['shop.test:443:127.0.0.1:8443', 'MAP shop.test:443 127.0.0.1:8443'],
  ['::127.0.0.1:8443', 'MAP * 127.0.0.1:8443'],
  [':443:127.0.0.1:8443', 'MAP *:443 127.0.0.1:8443'],
  ['shop.test::127.0.0.1:8443', 'MAP shop.test 127.0.0.1:8443'],
  ['shop.test:443:127.0.0.1:', 'MAP shop.test:443 127.0.0.1'],
  ['shop.test:443::8443', 'MAP shop.test:443 shop.test:8443'],
  ['shop.test:::', 'MAP shop.test shop.test'],
  ['*.shop.test:443:127.0.0.1:8443', 'MAP *.shop.test:443 127.0.0.1:8443'],
  ['*:443:127.0.0.1:8443', 'MAP *:443 127.0.0.1:8443'],
  ['[2001:db8::1]:443:127.0.0.1:8443', 'MAP [2001:db8::1]:443 127.0.0.1:8443'],
  ['[2001:DB8:0::1]::127.0.0.1:8443', 'MAP 2001:db8::1 127.0.0.1:8443'],
  ['shop.test:443:[::1]:8443', 'MAP shop.test:443 [::1]:8443'],
  ['shop.test:443:[::1]:', 'MAP shop.test:443 [::1]'],
  ['Bageriet-Åsa.test:443:LOCALHOST:8443', 'MAP xn--bageriet-sa-58a.test:443 localhost:8443'],
])('%s -> %s', (text, rule) => {
  expect(hostResolverRules([parseConnectTo(text)])).toEqual([rule]);
});

test('the order stays: the first rule that matches wins', () => {
  const list = ['a.test:443:127.0.0.1:1', ':443:127.0.0.1:2'].map(parseConnectTo);
  expect(hostResolverRules(list)).toEqual(['MAP a.test:443 127.0.0.1:1', 'MAP *:443 127.0.0.1:2']);
});

test.each([
  ['', 'too few parts'],
  ['shop.test:443:127.0.0.1', 'too few parts'],
  ['shop.test:443:127.0.0.1:8443:1', 'too many parts'],
  ['2001:db8::1:443:127.0.0.1:8443', 'IPv6 without brackets'],
  ['[::g]:443:127.0.0.1:8443', 'not an IPv6 address'],
  ['shop.test:0:127.0.0.1:8443', 'no such port'],
  ['shop.test:443:127.0.0.1:65536', 'no such port'],
  ['shop.test:https:127.0.0.1:8443', 'a port is a number'],
  ['shop.test:443:*.test:8443', 'a wildcard to connect to'],
  ['*shop.test:443:127.0.0.1:8443', 'a wildcard within a label'],
  ['a.test,MAP * evil.test:443:127.0.0.1:8443', 'a rule smuggled in'],
  ['a b.test:443:127.0.0.1:8443', 'a space'],
  [':443::8443', 'any host, same host'],
  ['*.shop.test:443::8443', 'any subdomain, same host'],
])('%s is refused: %s', (text) => {
  expect(() => parseConnectTo(text)).toThrow(UsageError);
});
