// The tables of cookies in the settings. Their columns are the site's own: which is which, the head says in words.
import type { Locale } from '../../../core/schema/text.ts';
import { entriesAt, type Foreign, isForeign, listAt, objectAt, textAt } from '../foreign-value.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';

export interface TableRow {
  readonly where: string;
  readonly name: string;
  /** Id of the category whose section the table stands in. */
  readonly category: string | null;
  readonly language: Locale;
  readonly words: Readonly<Partial<Record<Column, string>>>;
}

export type Column = 'name' | 'domain' | 'provider' | 'purpose' | 'duration';

const heads: Readonly<Record<Column, RegExp>> = {
  name: /^(?:name|cookie|cookies|cookie name|namn|kaka|kakans namn)$/,
  domain: /^(?:domain|host|domän|värd)$/,
  provider: /^(?:provider|service|company|vendor|leverantör|tjänst|företag)$/,
  purpose: /^(?:description|desc|purpose|beskrivning|syfte|ändamål)$/,
  duration:
    /^(?:expiration|expires|expiry|duration|lifetime|retention|livslängd|lagringstid|varaktighet|giltighetstid)$/,
};

export function readTables(language: unknown, otherwise: Locale): { rows: TableRow[]; unread: Unread[] } {
  const tables = entriesAt(language, 'translations').map(([tag, translation]) => {
    const where = `language.translations.${tag}`;
    if (!isForeign(translation)) return { rows: [], unread: [unread(where, translation, whyUnread.elsewhere)] };
    const locale = localeOf(tag);
    if (locale === null) return { rows: [], unread: [unread(where, tag, whyUnread.language)] };
    return sectionsOf(translation, locale, where);
  });
  const rows = tables.flatMap((table) => table.rows);
  // A configuration in one other language alone still names its cookies.
  const inOther = rows.length > 0 ? [] : foreignTables(language, otherwise);
  return {
    rows: [...rows, ...inOther],
    unread: [
      ...tables.flatMap((table) => table.unread),
      ...(isForeign(language) ? unreadFields(language, { translations: 'object' }, 'language') : []),
    ],
  };
}

function foreignTables(language: unknown, locale: Locale): TableRow[] {
  return entriesAt(language, 'translations').flatMap(([tag, translation]) =>
    localeOf(tag) === null && isForeign(translation)
      ? sectionsOf(translation, locale, `language.translations.${tag}`).rows.map((row) => ({
          ...row,
          words: { ...row.words, purpose: '' },
        }))
      : [],
  );
}

function localeOf(tag: string): Locale | null {
  const [language] = tag.toLowerCase().split(/[-_]/);
  return language === 'sv' || language === 'en' ? language : null;
}

function sectionsOf(translation: Foreign, language: Locale, where: string): { rows: TableRow[]; unread: Unread[] } {
  const modal = objectAt(translation, 'preferencesModal');
  const at = `${where}.preferencesModal`;
  const sections = listAt(modal, 'sections').map((section, index) => {
    const table = objectAt(section, 'cookieTable');
    const place = `${at}.sections[${index}]`;
    const rest = isForeign(section) ? unreadFields(section, ofSection, place) : [];
    if (table === null) return { rows: [], unread: rest };
    const read = tableOf(table, textAt(section, 'linkedCategory'), language, `${place}.cookieTable`);
    return { rows: read.rows, unread: [...read.unread, ...rest] };
  });
  return {
    rows: sections.flatMap(({ rows }) => rows),
    unread: [
      ...unreadFields(translation, { preferencesModal: 'object' }, where),
      ...(modal === null ? [] : unreadFields(modal, { sections: 'list' }, at)),
      ...sections.flatMap((section) => section.unread),
    ],
  };
}

const ofSection = { linkedCategory: 'text', cookieTable: 'object' } as const;

function tableOf(table: unknown, category: string | null, language: Locale, where: string) {
  const columns = entriesAt(table, 'headers').map(([key, head]) => [key, columnOf(key, head)] as const);
  const unknown = columns.flatMap(([key, column]) =>
    column === null ? [unread(`${where}.headers`, key, whyUnread.noPlace)] : [],
  );
  const rows = listAt(table, 'body').map((row, index) => {
    const at = `${where}.body[${index}]`;
    const cells = columns.map(([key, column]) => [column, textAt(row, key)] as const);
    const words = Object.fromEntries(cells.filter(([column, text]) => column !== null && text !== null));
    return { where: at, name: textAt(words, 'name'), category, language, words, row };
  });
  return {
    rows: rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name }])),
    unread: [
      ...unknown,
      ...rows.flatMap(({ name, where: at, row }) => (name === null ? [unread(at, row, whyUnread.noName)] : [])),
      ...(isForeign(table) ? unreadFields(table, { headers: 'object', body: 'list' }, where) : []),
    ],
  };
}

function columnOf(key: string, head: unknown): Column | null {
  const words = [key, typeof head === 'string' ? head : ''].map((word) => word.slice(0, 60).trim().toLowerCase());
  const known = Object.entries(heads).find(([, pattern]) => words.some((word) => pattern.test(word)));
  return known === undefined ? null : isColumn(known[0]) ? known[0] : null;
}

function isColumn(text: string): text is Column {
  return Object.hasOwn(heads, text);
}
