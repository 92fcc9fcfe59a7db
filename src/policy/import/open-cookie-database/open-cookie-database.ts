// Rows of the Open Cookie Database, as its CSV or as its JSON by platform (github.com/jkwakman/Open-Cookie-Database).
import type { Locale } from '../../../core/schema/text.ts';
import { entriesAt, flagAt, isForeign, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, type Reading, together } from '../importer.ts';
import { readListedCookie } from '../listed-cookie.ts';
import type { Source } from '../source/source.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';

export const openCookieDatabase: Importer = {
  format: 'open-cookie-database',
  consentTool: null,
  wanted: {
    sv: 'Väntade rader med kolumnen ”Cookie / Data Key name”, eller JSON med en lista för varje plattform.',
    en: 'Expected rows with the column “Cookie / Data Key name”, or JSON with a list for each platform.',
  },
  recognises: (source) => source.kind === 'csv' || rowsOf(source).some(([, row]) => isRow(row)),
  read: (source, { language }) => together(rowsOf(source).map(([where, row]) => readRow(row, where, language))),
};

/** Columns of the CSV, and what the JSON calls them. */
const names: Readonly<Record<string, string>> = {
  ID: 'id',
  Platform: 'platform',
  Category: 'category',
  'Cookie / Data Key name': 'cookie',
  Domain: 'domain',
  Description: 'description',
  'Retention period': 'retentionPeriod',
  'Data Controller': 'dataController',
  'User Privacy & GDPR Rights Portals': 'privacyLink',
  'Wildcard match': 'wildcardMatch',
};

function rowsOf(source: Source): (readonly [where: string, row: unknown])[] {
  if (source.kind === 'csv') {
    return source.rows.map((row, index) => {
      const renamed = Object.entries(row).map(([name, cell]) => [
        Object.hasOwn(names, name) ? names[name] : name,
        cell,
      ]);
      return [`row ${index + 2}`, Object.fromEntries(renamed)] as const;
    });
  }
  if (source.kind !== 'json') return [];
  return entriesAt({ all: source.value }, 'all').flatMap(([platform, list]) =>
    Array.isArray(list) ? list.map((row: unknown, index) => [`${platform}[${index}]`, row] as const) : [],
  );
}

function isRow(row: unknown): boolean {
  return (
    textAt(row, 'cookie') !== null &&
    ['wildcardMatch', 'retentionPeriod'].some((key) => valueAt(row, key) !== undefined)
  );
}

const known = {
  cookie: 'text',
  category: 'text',
  domain: 'text',
  description: 'text',
  retentionPeriod: 'text',
  dataController: 'text',
  wildcardMatch: 'flag',
} as const;

function readRow(row: unknown, where: string, language: Locale): Reading {
  const name = textAt(row, 'cookie');
  if (!isForeign(row) || name === null) return { found: [], unread: [unread(where, row, whyUnread.noName)] };
  const read = readListedCookie(
    {
      where,
      name,
      isWildcard: flagAt(row, 'wildcardMatch'),
      domain: textAt(row, 'domain'),
      category: textAt(row, 'category'),
      description: textAt(row, 'description'),
      retention: textAt(row, 'retentionPeriod'),
      controller: textAt(row, 'dataController'),
    },
    language,
  );
  return together([read, { found: [], unread: unreadFields(row, known, where) }]);
}
