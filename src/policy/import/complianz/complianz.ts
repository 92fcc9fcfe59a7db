// Cookies as Complianz keeps them in the tables cmplz_cookies and cmplz_services of WordPress, as JSON: a list of rows, or
// { "cookies": […], "services": […] }. Its own export of settings holds none.
import { isForeign, listAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, together } from '../importer.ts';
import type { Source } from '../source/source.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';
import { readCookies } from './read-cookies.ts';

export const complianz: Importer = {
  format: 'complianz',
  consentTool: 'Complianz',
  wanted: {
    sv: 'Väntade raderna i tabellen cmplz_cookies som JSON, gärna med cmplz_services: {"cookies": […], "services": […]}. Inställningarna som Complianz själv exporterar innehåller inga kakor.',
    en: 'Expected the rows of the table cmplz_cookies as JSON, with cmplz_services if you have them: {"cookies": […], "services": […]}. The settings that Complianz itself exports hold no cookies.',
  },
  recognises: (source) => rowsOf(source).some(isCookieRow),
  read: (source, { language }) => {
    const services = source.kind === 'json' ? listAt(source.value, 'services') : [];
    const rows = rowsOf(source);
    const strange = [...rows.entries()].filter(([, row]) => !isForeign(row));
    const other = services.flatMap((service, index) =>
      isForeign(service)
        ? unreadFields(service, ofService, `services[${index}]`)
        : [unread(`services[${index}]`, service, whyUnread.notUnderstood)],
    );
    const told = strange.map(([index, row]) => unread(`cookies[${index}]`, row, whyUnread.notUnderstood));
    return together([readCookies(rows, services, language), { found: [], unread: [...told, ...other] }]);
  },
};

const ofService = { ID: 'any', name: 'text', language: 'text', isTranslationFrom: 'any' } as const;

function rowsOf(source: Source): readonly unknown[] {
  if (source.kind !== 'json') return [];
  return Array.isArray(source.value) ? source.value : listAt(source.value, 'cookies');
}

function isCookieRow(row: unknown): boolean {
  const marks = ['cookieFunction', 'retention', 'isTranslationFrom', 'serviceID', 'showOnPolicy'];
  return textAt(row, 'name') !== null && marks.filter((key) => valueAt(row, key) !== undefined).length >= 2;
}
