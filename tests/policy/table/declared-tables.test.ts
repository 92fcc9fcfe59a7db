import { expect, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { declaredTables } from '../../../src/policy/table/declared-tables.ts';
import { policy } from '../../helpers/policy-builder.ts';

const said = { sv: 'Räknar besök.', en: 'Counts visits.' };
const basket = { sv: 'Minns varukorgen.', en: 'Remembers the basket.' };
const exempt = { kind: 'exempt', exemption: 'user-input', reason: basket } as const;
const shop = policy()
  .cookie('_ma', { purpose: 'statistics', purposeText: said, consent: { kind: 'required' }, provider: 'Exempel AB' })
  .cookie('wp_woocommerce_session_*', {
    purpose: 'necessary',
    purposeText: basket,
    consent: exempt,
    duration: { kind: 'seconds', seconds: 172_800 },
    party: 'first',
  })
  .storage('localStorage', 'theme', { purpose: 'preferences', duration: { kind: 'until-deleted' } })
  .cookiesInGeneral('session-cookies', { covers: { party: 'first', kind: 'session' }, duration: { kind: 'session' } })
  .pixel('ads.example', { path: '/hit/*', provider: 'Ads AB', country: 'SE', purpose: 'marketing' })
  .recipient('pay.example', { provider: 'Pay AB', country: 'SE', purpose: 'necessary' })
  .build();

test('one table for each purpose, the necessary first, one of the pixels, and one of the recipients', () => {
  expect(tables('sv').map(({ heading }) => heading)).toEqual([
    'Nödvändiga kakor',
    'Kakor för inställningar',
    'Kakor för statistik',
    'Kakor vars ändamål inte är angivet',
    'Pixlar',
    'Mottagare',
  ]);
});

test.each([
  ['sv', 0, ['wp_woocommerce_session_*', 'förstapart', 'Minns varukorgen.', '2 dygn']],
  ['en', 0, ['wp_woocommerce_session_*', 'first party', 'Remembers the basket.', '2 days']],
  ['sv', 1, ['theme (localStorage)', 'inte angivet', 'inte angivet', 'tills du tar bort dem']],
  ['en', 2, ['_ma', 'Exempel AB', 'Counts visits.', 'not stated']],
  ['sv', 3, ['alla sessionskakor från förstapart', 'förstapart', 'inte angivet', 'tills webbläsaren stängs']],
  ['en', 4, ['ads.example/hit/* (pixel)', 'Ads AB', 'SE', 'marketing', 'not stated']],
  ['en', 5, ['Pay AB', 'pay.example', 'SE', 'necessary']],
] as const)('in %s, table %i says what the file says, and where it is silent that it is', (locale, index, row) => {
  expect(tables(locale)[index]?.rows).toEqual([row]);
});

test.each([
  [0, 'Stored without asking, because what you asked for needs them.'],
  [1, null],
  [2, 'Stored only after you have said yes.'],
] as const)('what holds of all rows of table %i is said once', (index, intro) => {
  expect(tables('en')[index]?.intro).toBe(intro);
});

test('a policy that declares nothing has no table', () => {
  expect(declaredTables(policy().build(), translator('en')).tables).toEqual([]);
});

function tables(locale: 'sv' | 'en') {
  return declaredTables(shop, translator(locale)).tables;
}
