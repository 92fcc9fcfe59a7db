import { expect, test } from 'vitest';
import { translator } from '../../../../src/i18n/translator.ts';
import { importPage } from '../../../../src/policy/import/human/import-page.ts';
import { declaredTables } from '../../../../src/policy/table/declared-tables.ts';
import { tablesInHtml } from '../../../../src/policy/table/tables-in-html.tsx';
import { policy } from '../../../helpers/policy-builder.ts';

const year = 31_536_000;
const said = { sv: 'Räknar besök.', en: 'Counts visits.' };
const shop = policy()
  .cookie('sid', { purpose: 'necessary', duration: { kind: 'session' }, party: 'first' })
  .cookie('basket', {
    name: { prefix: 'wp_basket_' },
    purpose: 'necessary',
    duration: { kind: 'seconds', seconds: 172_800 },
  })
  .storage('localStorage', 'theme', { purpose: 'preferences', duration: { kind: 'until-deleted' } })
  .cookie('_ma', { purpose: 'statistics', purposeText: said, provider: 'Exempel AB' })
  .storage('sessionStorage', 'seen', { purpose: 'statistics', duration: { kind: 'session' } })
  .cookie('ad_id', { purpose: 'marketing', duration: { kind: 'seconds', seconds: 13 * (year / 12) }, party: 'third' })
  .cookie('ad_*_seen', { purpose: 'marketing', duration: { kind: 'range', fromSeconds: 0, toSeconds: year } })
  .cookie('ad', {
    name: { pattern: 'ad_{hex:8-32}-{uuid}' },
    purpose: 'marketing',
    duration: { kind: 'range', fromSeconds: 604_800, toSeconds: year },
  })
  .cookie('ad-day', {
    name: { pattern: 'ad_{digits:8}.{letters}\\{{alphanumeric:2}\\}' },
    purpose: 'marketing',
    duration: { kind: 'sliding', seconds: year },
  })
  .cookie('ad_choice', { purpose: 'marketing', duration: { kind: 'until-withdrawn' } })
  .cookie('left_over', { duration: { kind: 'seconds', seconds: year } })
  .pixel('ads.test', { purpose: 'marketing', provider: 'Exempel AB' })
  .pixel('count.test', { path: '/hit/{hex:32}/*', purpose: 'statistics', purposeText: said })
  .pixel('other.test', { path: '/p.gif' })
  .build();

test.each(['sv', 'en'] as const)(
  'the tables that Kakvakt writes in %s are read back as they were declared',
  (locale) => {
    const html = tablesInHtml(declaredTables(shop, translator(locale)));
    const { declarations, unread, language } = importPage(html, { siteDomains: ['shop.test'] });
    const text = said[locale];
    // Ids are made anew, and a sentence is read in the one language of the page: the other waits for a translation.
    const toConfirm = [locale === 'sv' ? 'purposeText.en' : 'purposeText.sv'];
    const worded = { purposeText: { sv: text, en: text }, toConfirm };
    const expected = shop.declarations.map((one) => ({
      ...one,
      id: '',
      ...(one.purposeText === undefined ? {} : worded),
    }));
    expect(declarations.map((read) => ({ ...read, id: '' }))).toEqual(expected);
    expect(unread).toEqual([]);
    expect(language).toBe(locale);
  },
);
