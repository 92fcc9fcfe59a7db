// The same cookie may stand in what a category clears and in a table of each language: here they become one declaration.
import { nameText } from '../../../core/classify/name-text.ts';
import { draftOf, type Texts } from '../draft-of.ts';
import { type Found, type Reading, together } from '../importer.ts';
import { nameWithStars } from '../name-parts.ts';
import { readDuration } from '../read-duration.ts';
import { readHost } from '../read-host.ts';
import { type Unread, unread, whyUnread } from '../unread.ts';
import type { Category, NamedItem } from './read-category.ts';
import type { TableRow } from './read-tables.ts';

export function declarationsOf(categories: readonly Category[], given: readonly TableRow[]): Reading {
  const { rows, repeated } = eachOnce(given);
  const used = new Set<TableRow>();
  const byName = Map.groupBy(rows, ({ name }) => name);
  const cleared = categories.flatMap((category) =>
    category.cookies.map((item) => {
      const named = spellings(item).flatMap((name) => byName.get(name) ?? []);
      const own = named.filter((row) => row.category === null || row.category === category.id);
      for (const row of own) used.add(row);
      return declaration(item, category, own);
    }),
  );
  const others = Map.groupBy(
    rows.filter((row) => !used.has(row)),
    ({ category, name }) => JSON.stringify([category, name]),
  );
  const alone = [...others.values()].map((same) => ofTableAlone(same, categories));
  return together([...cleared, ...alone, { found: [], unread: repeated }]);
}

/** A name stands once in each category and language: were it not so, each of many cookies would ask each of many rows. */
function eachOnce(given: readonly TableRow[]): { rows: TableRow[]; repeated: Unread[] } {
  const keyOf = ({ name, category, language }: TableRow) => JSON.stringify([name, category, language]);
  const first = new Map(given.toReversed().map((row) => [keyOf(row), row]));
  const [rows, others] = [true, false].map((isFirst) =>
    given.filter((row) => (first.get(keyOf(row)) === row) === isFirst),
  );
  return {
    rows: rows ?? [],
    repeated: (others ?? []).map(({ where, name }) => unread(where, name, whyUnread.twice)),
  };
}

/** A table may write `_ga_*` or `_ga_` for what is cleared by a beginning. */
function spellings({ name }: NamedItem): string[] {
  return 'prefix' in name ? [name.prefix, `${name.prefix}*`] : [nameText(name)];
}

function ofTableAlone(rows: readonly TableRow[], categories: readonly Category[]): Reading {
  const [row] = rows;
  const name = row === undefined ? null : nameWithStars(row.name, '*');
  if (row === undefined) return { found: [], unread: [] };
  if (name === null) return { found: [], unread: [unread(row.where, row.name, whyUnread.name)] };
  const category = categories.find(({ id }) => id === row.category) ?? null;
  return declaration({ where: row.where, name, domain: null, path: null, service: null }, category, rows);
}

function declaration(item: NamedItem, category: Category | null, rows: readonly TableRow[]): Reading {
  const said = (column: 'domain' | 'provider') =>
    rows.map(({ words }) => words[column]).find((word) => word !== undefined);
  const host = readHost(item.domain === null ? (said('domain') ?? null) : null, item.where);
  const lifetime = durationOf(rows);
  const provider = item.service ?? said('provider') ?? null;
  const { purpose = 'unknown' } = category?.purposes ?? {};
  const draft = draftOf({
    name: item.name,
    domain: item.domain ?? host.domain,
    party: host.party,
    path: item.path,
    provider,
    purpose,
    texts: textsOf(rows),
    consent: category?.isAskedFor === true ? { kind: 'required' } : { kind: 'unknown' },
    duration: lifetime.duration,
    toConfirm: provider === null ? [] : ['provider'],
  });
  const found: Found = { where: item.where, draft };
  return { found: [found], unread: [...host.unread, ...lifetime.unread] };
}

/** A lifetime in Swedish words may not be understood where the English are. */
function durationOf(rows: readonly TableRow[]) {
  const read = rows.map(({ words, where }) => readDuration(words.duration ?? null, where));
  const understood = read.find(({ duration }) => duration.kind !== 'unknown');
  const nothing: readonly Unread[] = read[0]?.unread ?? [];
  return understood ?? { duration: { kind: 'unknown' } as const, unread: nothing };
}

function textsOf(rows: readonly TableRow[]): Texts {
  const said = rows.map(({ language, words }) => [language, words.purpose] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== undefined && text !== ''));
}
