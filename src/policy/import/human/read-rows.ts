import { unreadWords } from '../unread-words.ts';
import type { Role } from './column-roles.ts';
import { type TableHead, textOf } from './cookie-table.ts';
import type { Described } from './described.ts';
import type { PartRead } from './lines-reader.ts';
import { purposeOf } from './purpose-of.ts';
import { type PageCell, type PageRow, type PageTable, rowText } from './table-grid.ts';

type Outcome = Described | keyof typeof unreadWords | { readonly group: string };

/** What the rows below a head say. A row that is one cell across is a category for the rows after it. */
export function readRows({ rows, caption }: PageTable, head: TableHead, headings: readonly string[]): PartRead {
  const described: Described[] = [];
  const unread: PartRead['unread'][number][] = [];
  const above = [...headings, ...(caption === null ? [] : [caption])];
  let group = rows
    .slice(0, head.end - 1)
    .map(spanningText)
    .filter((text) => text !== null);
  let before: PageCell | undefined;
  for (const row of rows.slice(head.end)) {
    const text = rowText(row);
    if (text === '' || text === head.text) continue;
    const outcome = readRow(row, head.roles, [...above, ...group], before);
    if (typeof outcome === 'string') {
      const heading = above.at(-1) ?? null;
      unread.push({ where: { line: row.line, heading, text }, why: unreadWords[outcome] });
    } else if ('group' in outcome) group = [outcome.group];
    else described.push(outcome);
    before = row.cells[head.roles.indexOf('name')];
  }
  return { described, unread };
}

/** @param before The cell with the name of the row above: one that spans rows stands in both */
function readRow(
  row: PageRow,
  roles: TableHead['roles'],
  headings: readonly string[],
  before: PageCell | undefined,
): Outcome {
  const spanning = spanningText(row);
  if (spanning !== null) return purposeOf(spanning) === null ? 'noCategory' : { group: spanning };
  if (textOf(row.cells, roles, 'name') === '') return 'noName';
  if (row.cells[roles.indexOf('name')] === before) return 'continues';
  return { line: row.line, headings, said: saidBy(row, roles) };
}

function spanningText({ cells: [first, ...others] }: PageRow): string | null {
  if (first === undefined || first.text === '') return null;
  const isAlone = others.every((cell) => cell === first || cell.text === '') && others.some((cell) => cell === first);
  return isAlone ? first.text : null;
}

function saidBy({ cells }: PageRow, roles: TableHead['roles']): Described['said'] {
  const present = [...new Set(roles)].filter((role): role is Role => role !== null);
  return Object.fromEntries(
    present.map((role) => [role, textOf(cells, roles, role)] as const).filter(([, text]) => text !== ''),
  );
}
