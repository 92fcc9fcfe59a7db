// The tables in Cookiebot's cc.js: for each category a list of rows [name, provider, purpose, expiry, type, type's number,
// expression, address], as public crawlers read them; or the same tables as JSON.
import { entriesAt } from '../foreign-value.ts';
import { type Importer, together } from '../importer.ts';
import type { Source } from '../source/source.ts';
import { readRow } from './read-row.ts';

const purposes = {
  Necessary: 'necessary',
  Preference: 'preferences',
  Statistics: 'statistics',
  Advertising: 'marketing',
  Unclassified: 'unknown',
} as const;

export const cookiebot: Importer = {
  format: 'cookiebot',
  consentTool: 'Cookiebot',
  wanted: {
    sv: 'Väntade skriptet cc.js med cookieTableNecessary och de andra tabellerna, eller dem som JSON. Förklaringen cd.js är en färdig sida: cc.js har samma uppgifter, under samma nummer.',
    en: 'Expected the script cc.js with cookieTableNecessary and the other tables, or those as JSON. The declaration cd.js is a finished page: cc.js has the same facts, under the same number.',
  },
  recognises: (source) => tables(source).length > 0,
  read: (source, { language }) => {
    const readings = tables(source).flatMap(({ category, rows, where, unread }) => [
      { found: [], unread },
      ...rows.map((row, index) => readRow(row, `${where}[${index}]`, purposes[category], language)),
    ]);
    return together(readings);
  },
};

function tables(source: Source) {
  const named =
    source.kind === 'script'
      ? source.values
      : source.kind === 'json'
        ? entriesAt({ all: source.value }, 'all').map(([name, value]) => ({ name, value, unread: [] }))
        : [];
  return named.flatMap(({ name, value, unread }) => {
    const [, category] = /cookieTable(\w+)$/.exec(name) ?? [];
    if (!isCategory(category) || !Array.isArray(value)) return [];
    const rows: readonly unknown[] = value;
    return [{ category, rows, where: name, unread }];
  });
}

function isCategory(word: string | undefined): word is keyof typeof purposes {
  return word !== undefined && Object.hasOwn(purposes, word);
}
