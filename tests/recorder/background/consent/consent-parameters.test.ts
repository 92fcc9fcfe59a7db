import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentParameters } from '../../../../src/recorder/background/consent/consent-parameters.ts';
import { tcStrings } from '../../../fixtures/consent-tools/tc-strings.ts';

test.each([
  ['https://stats.test/g/collect?v=2&gcs=G100&gcd=13l3l3l3l1l1&npa=1', { gcs: 'G100', gcd: '13l3l3l3l1l1', npa: '1' }],
  ['https://stats.test/g/collect?gcd=11t1t1t1t5&gcs=G1--', { gcs: 'G1--', gcd: '11t1t1t1t5' }],
  ['https://ads.test/activity;src=1;gdpr=1;gcs=G111;npa=0?', { gdpr: '1', gcs: 'G111', npa: '0' }],
  ['https://bat.test/action/0?ti=1&asc=D', { asc: 'D' }],
  [
    `https://sync.test/?gdpr=1&gdpr_consent=${tcStrings.all}&us_privacy=1YNN`,
    { gdpr: '1', gdpr_consent: tcStrings.all, us_privacy: '1YNN' },
  ],
  ['https://sync.test/?gdpr=0&gdpr=1', { gdpr: '0' }],
  ['https://sync.test/?gdpr=x&gdpr=1', { gdpr: '1' }],
])('%s', (url, parameters) => {
  expect(consentParameters(url)).toEqual(parameters);
});

describe('nothing is taken of', () => {
  test.each([
    ['another parameter', 'https://a.test/?mygcs=G100&gcs_=G100&constructor=1&__proto__=1'],
    ['a path or a fragment', 'https://a.test/gcs=G100/#?gcs=G100'],
    ['an address in a parameter', 'https://a.test/?u=https%3A%2F%2Fb.test%2F%3Fgcs%3DG100'],
    ['what has another form', 'https://a.test/?gcs=anna%40shop.example&gcd=13l3&npa=2&asc=GD&gdpr=11&us_privacy=1YN'],
    ['a name for a TC string', 'https://a.test/?gdpr_consent=Carl-Gustaf-Svensson'],
    ['a TC string that is too long', `https://a.test/?gdpr_consent=C${'a'.repeat(4_096)}`],
    ['what is no address', ''],
  ])('%s', (_what, url) => {
    expect(consentParameters(url)).toBeNull();
  });
});

test('whatever an address holds, what is kept is short and of a known form', () => {
  const name = fc.constantFrom('gcs', 'gcd', 'npa', 'asc', 'gdpr', 'gdpr_consent', 'us_privacy', 'x');
  const value = fc.oneof(fc.string(), fc.constantFrom('G111', '1', 'D', tcStrings.none), fc.webQueryParameters());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const url = `https://a.test/?${pairs.map((pair) => pair.join('=')).join('&')}`;
      for (const kept of Object.values(consentParameters(url) ?? {}))
        expect(kept).toMatch(/^(?:G1[01-]{2}|1\w+|1[YN-]{3}|[01GD]|C[\w.-]+)$/i);
    }),
  );
});
