import type { Localized } from '../../../core/schema/text.ts';
import { unreadWords } from '../unread-words.ts';
import { mentionsCookies, roleOf } from './column-roles.ts';
import { cookieTableHead, labelledRows } from './cookie-table.ts';
import { linesReader, type PartRead } from './lines-reader.ts';
import { isIdentifier } from './names-in.ts';
import { purposeOf } from './purpose-of.ts';
import { readRows } from './read-rows.ts';
import { type PageTable, rowText } from './table-grid.ts';

const nothing: PartRead = { described: [], unread: [] };

/** What a table says of cookies; nothing for one about something else. @param lead The line before the table */
export function readTable(table: PageTable, headings: readonly string[], lead: string): PartRead {
  const isAbout = [...headings, lead].some((text) => mentionsCookies(text) || purposeOf(text) !== null);
  const head = cookieTableHead(table, isAbout);
  if (head !== null) return readRows(table, head, headings);
  if (!isAbout) return nothing;
  const pairs = labelledRows(table);
  if (pairs === null) return holdsNames(table) ? leftOver(table, headings, unreadWords.notUnderstood) : nothing;
  const reader = linesReader();
  reader.end(headings);
  for (const { label, value, line } of pairs) {
    const role = roleOf(label);
    if (role !== null && value !== '') reader.pair(role, value, line);
  }
  reader.end([]);
  return reader.read();
}

/** At least two rows with something like the name of a cookie. */
function holdsNames({ rows }: PageTable): boolean {
  return rows.filter(({ cells }) => cells.some(({ text }) => text.includes('_') && isIdentifier(text))).length >= 2;
}

function leftOver({ rows: [first], line }: PageTable, headings: readonly string[], why: Localized): PartRead {
  const text = first === undefined ? '' : rowText(first);
  return { described: [], unread: [{ where: { line, heading: headings.at(-1) ?? null, text }, why }] };
}
