// Whether a table is about cookies, and what its columns are. The words in its head decide, never their order.
import { isAboutPrice, mentionsCookies, type Role, roleOf } from './column-roles.ts';
import { isIdentifier, namesIn } from './names-in.ts';
import { type PageCell, type PageRow, type PageTable, rowText } from './table-grid.ts';

export interface TableHead {
  /** Rows above and including the head. */
  readonly end: number;
  readonly roles: readonly (Role | null)[];
  /** Long tables repeat it. */
  readonly text: string;
}

const headWithin = 3;

/** The head of a table about cookies; null for every other table. */
export function cookieTableHead({ rows, caption }: PageTable, isAboutCookies: boolean): TableHead | null {
  const at = rows.slice(0, headWithin).findIndex(({ cells }) => isHead(cells));
  const head = rows[at];
  if (head === undefined || head.cells.some(({ text }) => isAboutPrice(text))) return null;
  const roles = settledRoles(head.cells, rows.slice(at + 1));
  const names = rows.slice(at + 1).flatMap(({ cells }) => textOf(cells, roles, 'name').split('\n'));
  const isSaid =
    isAboutCookies || mentionsCookies(caption ?? '') || head.cells.some(({ text }) => mentionsCookies(text));
  const filled = names.filter((name) => name.trim() !== '');
  const machine = filled.filter((name) => /\(pixel\)$/i.test(name) || namesIn(name).names.some(isIdentifier));
  const isEvident = machine.length > 0 && machine.length * 2 >= filled.length;
  const isNamed = filled.length === 0 || filled.some((name) => namesIn(name).names.length > 0);
  return isNamed && (isSaid || isEvident) ? { end: at + 1, roles, text: rowText(head) } : null;
}

/** Labels in the first column, one item after the other below each other. */
export function labelledRows({ rows }: PageTable): { line: number; label: string; value: string }[] | null {
  const pairs = rows.flatMap(({ line, cells: [label, value, ...more] }) =>
    label !== undefined && value !== undefined && label !== value && more.length === 0
      ? [{ line, label: label.text, value: value.text }]
      : [],
  );
  const roles = pairs.map(({ label }) => roleOf(label));
  const isLabelled = pairs.length === rows.length && roles.filter((role) => role !== null).length * 2 > rows.length;
  return isLabelled && roles.includes('name') && new Set(roles).size > 1 ? pairs : null;
}

function isHead(cells: readonly PageCell[]): boolean {
  const roles = [...new Set(cells)].map(({ text }) => roleOf(text));
  const isNamed = roles.includes('name') || roles.includes('identifier');
  return isNamed && new Set(roles.filter((role) => role !== null)).size > 1;
}

/** A technical name goes before a common one; a column “Cookies used” that says “First Party” is about the party. */
function settledRoles(head: readonly PageCell[], body: readonly PageRow[]): (Role | null)[] {
  const roles = head.map(({ text }) => roleOf(text));
  const hasIdentifier = roles.includes('identifier');
  let isNamed = false;
  return roles.map((role, column) => {
    if (hasIdentifier && role === 'name') return null;
    const settled = role === 'identifier' ? 'name' : role;
    if (settled !== 'name') return settled;
    if (isNamed || saysParty(body, column)) return isNamed ? null : 'party';
    isNamed = true;
    return settled;
  });
}

function saysParty(body: readonly PageRow[], column: number): boolean {
  const texts = body.slice(0, 20).map(({ cells }) => cells[column]?.text ?? '');
  return (
    texts.length > 0 && texts.every((text) => /^(?:first|third|1st|3rd|första|tredje|første).{0,3}part/i.test(text))
  );
}

/** What a row says in one role, one column after the other. */
export function textOf(cells: readonly PageCell[], roles: readonly (Role | null)[], role: Role): string {
  const own = new Set(cells.filter((_, column) => roles[column] === role));
  return [...own]
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
