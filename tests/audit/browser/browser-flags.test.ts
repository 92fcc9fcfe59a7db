import { expect, test } from 'vitest';
import { type BrowserConditions, browserFlags } from '../../../src/audit/browser/browser-flags.ts';

const usual: BrowserConditions = {
  sandbox: true,
  connectTo: [],
  blockOtherHosts: false,
  insecure: false,
  trustedSpki: [],
  locale: 'sv-SE',
};
const sampleSite = { fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: 8443 };

test.each<[string, Partial<BrowserConditions>, string, boolean]>([
  ['the sandbox stays', {}, '--no-sandbox', false],
  ['unless it is given up', { sandbox: false }, '--no-sandbox', true],
  ['certificates are checked', {}, '--ignore-certificate-errors', false],
  ['unless told otherwise', { insecure: true }, '--ignore-certificate-errors', true],
  ['or trusted one by one', { trustedSpki: ['a=', 'b='] }, '--ignore-certificate-errors-spki-list=a=,b=', true],
  ['the visitor’s language', {}, '--accept-lang=sv-SE,sv', true],
  ['a language without a country', { locale: 'de' }, '--accept-lang=de', true],
  ['a language in capitals', { locale: 'SV-se' }, '--accept-lang=sv-SE,sv', true],
  ['no language', { locale: 'sv_SE, *' }, '--accept-lang=sv-SE,sv', true],
  ['no language at all', { locale: 'en\u0000 --no-sandbox' }, '--accept-lang=en', true],
  ['no robot’s mark', {}, '--disable-blink-features=AutomationControlled', true],
  [
    'other hosts',
    { connectTo: [sampleSite] },
    '--host-resolver-rules=MAP browser.invalid ~NOTFOUND,MAP *:443 127.0.0.1:8443',
    true,
  ],
  [
    'and nothing but them',
    { connectTo: [sampleSite], blockOtherHosts: true },
    '--host-resolver-rules=MAP browser.invalid ~NOTFOUND,MAP *:443 127.0.0.1:8443,MAP * ~NOTFOUND',
    true,
  ],
])('%s', (_, changes, flag, isThere) => {
  expect(browserFlags({ ...usual, ...changes }, 'Mozilla/5.0').includes(flag)).toBe(isThere);
});
