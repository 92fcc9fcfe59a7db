import { expect, test } from 'vitest';
import { nameText } from '../../../src/core/classify/name-text.ts';
import type { Declaration } from '../../../src/core/schema/declaration.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { imported, importFixture } from './import-fixture.ts';

/** One line for each declaration: kind, name, domain, provider, purpose, consent, duration, what is to confirm. */
const cases: readonly (readonly [file: string, format: string, lines: readonly string[]])[] = [
  [
    'klaro-config.js',
    'klaro',
    [
      'cookie shop-choice - Klaro necessary exempt seconds 7776000 (provider purpose consent)',
      'cookie _ma - Exempelstatistik statistics required unknown (provider)',
      'cookie _ma_* - Exempelstatistik statistics required unknown (provider)',
      'cookie mv{digits:4} shop.test Exempelstatistik statistics required unknown (provider)',
      'cookie ma_off - Exempelstatistik statistics required unknown (provider)',
      'cookie basket - basket preferences unknown unknown (provider)',
      'cookie chat_id - chat other+marketing required unknown (provider)',
    ],
  ],
  [
    'klaro.json',
    'klaro',
    [
      'cookie _ma_{digits} - visits statistics required unknown (provider)',
      'cookie mv shop.test visits statistics required unknown (provider)',
    ],
  ],
  [
    'cookieconsent-config.js',
    'cookieconsent',
    [
      'cookie shop_choice - vanilla-cookieconsent necessary exempt seconds 15724800 (provider purpose consent)',
      'cookie _ma* shop.test - statistics required seconds 7776000',
      'cookie mv shop.test - statistics required unknown',
      'cookie film_id - Example Films statistics required unknown (provider)',
      'cookie cinema_id - Example Films statistics required unknown (provider)',
      'cookie sid - - necessary unknown session',
    ],
  ],
  [
    'wp-consent-api.php',
    'wp-consent-api',
    [
      'cookie shop_visit - Example Shop statistics unknown seconds 2592000 (purposeText.sv)',
      'cookie shop_login login.shop.test Example Shop necessary unknown session member (purposeText.sv)',
      'localStorage shop_theme - Example Shop preferences unknown seconds 31536000 administrator (purposeText.sv)',
    ],
  ],
  [
    'wp-consent-api.json',
    'wp-consent-api',
    ['cookie shop_visit - Example Shop statistics unknown seconds 2592000 (purposeText.sv)'],
  ],
  [
    'cookiebot-cc.js',
    'cookiebot',
    [
      'cookie CookieConsent shop.test - necessary unknown seconds 31536000 (purposeText.sv)',
      'cookie _ma_* - Exempelstatistik statistics unknown seconds 7776000 (purposeText.sv)',
      'localStorage ma_queue measure.example - statistics unknown until-deleted (purposeText.sv)',
      'sessionStorage ma_tab measure.example - statistics unknown session',
      'pixel /*seen/hit* ads.example - marketing unknown (path purposeText.sv)',
    ],
  ],
  [
    'onetrust-sv.json',
    'onetrust',
    [
      'cookie sid shop.test - necessary unknown session (purposeText.en)',
      'cookie _ma_* www.shop.test - statistics required seconds 7776000 (name)',
      'cookie mid measure.example Exempelstatistik statistics required seconds 31536000 (purposeText.en)',
    ],
  ],
  [
    'complianz.json',
    'complianz',
    [
      'cookie _ma_* - Exempelstatistik statistics unknown seconds 7776000 (provider)',
      'localStorage member - - necessary unknown session member',
    ],
  ],
  [
    'iab-device-storage.json',
    'iab-device-storage',
    [
      'cookie mid *.measure.example - statistics+marketing required sliding 7776000',
      'cookie mid - - statistics+marketing required sliding 7776000',
      'localStorage id_* - - statistics required unknown (area purposeText.sv)',
      'cookie out measure.example - unknown unknown session',
      'recipient *.measure.example - - statistics required (purposeText.sv)',
    ],
  ],
  [
    'open-cookie-database.csv',
    'open-cookie-database',
    [
      'cookie _ma_* - Exempelstatistik AB statistics unknown seconds 7776000 (purposeText.sv)',
      'cookie mid measure.example - preferences unknown session (purpose)',
    ],
  ],
  [
    'open-cookie-database.json',
    'open-cookie-database',
    ['cookie _ma_* - Exempelstatistik AB statistics unknown seconds 7776000 (purposeText.sv)'],
  ],
  [
    'wat.json',
    'wat',
    [
      'cookie _ma_* measure.example Exempelstatistik AB statistics unknown unknown (purposeText.sv)',
      'cookie sid - - preferences unknown unknown (purpose)',
    ],
  ],
  [
    'well-known-site.json',
    'well-known',
    [
      'cookie sid - - necessary unknown session (purposeText.sv)',
      'cookie _ma - - statistics unknown seconds 7776000 (purposeText.sv)',
    ],
  ],
  [
    'well-known-domain.json',
    'well-known',
    [
      'cookie _ma - Exempelstatistik AB statistics unknown unknown (purposeText.sv)',
      'cookie sid - The Shop necessary unknown unknown',
      'cookie mixed - - marketing unknown unknown',
    ],
  ],
];

test.each(cases)('%s is recognised as %s, and read', (file, format, lines) => {
  const { format: took, policy, declarations } = importFixture(file);
  expect(took).toBe(format);
  expect(declarations.map(line)).toEqual(lines);
  expect(readPolicy(JSON.stringify(policy), file)).toEqual(policy);
});

test.each([
  ['complianz', '{"settings":{"a":1},"banners":[]}#--COMPLIANZ--#', /cmplz_cookies/],
  ['cookiebot', "CookieDeclaration.SetUserStatusLabel('x');", /cc\.js/],
] as const)('a file of %s without its cookies is refused with where they are', (format, text, where) => {
  expect(() => imported(text, format)).toThrow(where);
});

test('texts in both languages are both kept; one alone stands for both until a person confirms it', () => {
  const texts = (file: string, name: string) =>
    importFixture(file).declarations.find(({ id }) => id === name)?.purposeText;
  for (const file of ['klaro-config.js', 'cookieconsent-config.js', 'complianz.json']) {
    expect(texts(file, 'ma')).toEqual({ sv: 'Räknar besök.', en: 'Counts visits.' });
  }
  expect(texts('onetrust-sv.json', 'mid')).toEqual({ sv: 'Räknar besök.', en: 'Räknar besök.' });
});

test.each([
  [
    'klaro-config.js',
    [
      'klaroConfig.services[0].callback (18): it is code, and code is never run',
      'services[0].cookies[3]: the name cannot be said exactly in the policy language',
      'services[2].purposes: the purpose has no name of its own in the policy language, and becomes “other”',
      'services[2].default: the policy language has no place for it',
      'services[3]: the service names no cookie that can be read, and a service alone cannot be declared',
      'klaroConfig.version: the policy language has no place for it',
      'translations.zz.privacyPolicyUrl: the policy language has no place for it',
      'translations.de: only Swedish and English texts are read',
    ],
  ],
  [
    'cookieconsent-config.js',
    [
      'CookieConsent.run.categories.analytics.services.films.onAccept (10): it is code, and code is never run',
      'CookieConsent.run.onConsent (14): it is code, and code is never run',
      'categories.necessary.enabled: the policy language has no place for it',
      'language.translations.en.preferencesModal.sections[0].cookieTable.headers: the policy language has no place for it',
      'language.translations.fi: the text is in another file',
      'language.default: the policy language has no place for it',
    ],
  ],
  [
    'wp-consent-api.php',
    [
      'wp_add_cookie_info (8).collectedPersonalData: the policy language has no place for it',
      'wp_add_cookie_info (10): it is neither a cookie nor localStorage',
      'wp_add_cookie_info (10).expires: it is not of the kind that the format has there',
    ],
  ],
  [
    'iab-device-storage.json',
    [
      'disclosures[2].purposes: it is said to be exempt from consent, but not for which reason',
      'disclosures[2].optOut: the policy language has no place for it',
      'disclosures[3]: it is no storage of a browser',
    ],
  ],
  [
    'complianz.json',
    [
      'cookies[3]: the source itself has set the entry aside',
      'services[0].category: the policy language has no place for it',
    ],
  ],
] as const)('%s: what is not in the policy is told, with its place', (file, lines) => {
  expect(importFixture(file).unread).toEqual(lines);
});

function line(one: Declaration): string {
  if (one.depth === 'general') return one.id;
  const name =
    one.kind === 'pixel' ? (one.path ?? '') : one.kind === 'recipient' ? one.domains.join() : nameText(one.name);
  const place = one.kind === 'recipient' ? '-' : (one.domain ?? '-');
  const lasts = 'duration' in one ? Object.values(one.duration).join(' ') : '';
  const purposes = [one.purpose, ...(one.otherPurposes ?? [])].join('+');
  const kind = one.kind === 'storage' ? one.area : one.kind;
  const confirm = one.toConfirm === undefined ? '' : `(${one.toConfirm.join(' ')})`;
  return [kind, name, place, one.provider ?? '-', purposes, one.consent.kind, lasts, one.audience ?? '', confirm]
    .filter((word) => word !== '')
    .join(' ');
}
