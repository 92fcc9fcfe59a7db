// Comma-separated values by RFC 4180, for spreadsheets and scripts alike.
import { printable } from '../text/printable.ts';

/** null: not known, an empty field; an empty text is a quoted one. */
export type CsvValue = string | number | boolean | null;

export interface CsvTable<T> {
  readonly columns: readonly string[];
  readonly rows: Iterable<T>;
  /** As many values as there are columns. */
  readonly valuesOf: (row: T) => readonly CsvValue[];
}

/** Excel takes a file for UTF-8 by this mark alone; what reads CSV by the book passes over it (RFC 3629 section 6). */
const byteOrderMark = '\uFEFF';

/** A cell of Excel and LibreOffice holds 32 767 UTF-16 units, and a letter may take two. */
const longest = 16_000;

/** Line by line. */
export function* writeCsv<T>({ columns, rows, valuesOf }: CsvTable<T>): Generator<string> {
  yield byteOrderMark + line(columns);
  for (const row of rows) yield line(valuesOf(row));
}

function line(values: readonly CsvValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return `"${harmless(printable(value, longest)).replaceAll('"', '""')}"`;
}

/**
 * A spreadsheet calculates what begins like a formula, and could fetch or start something (OWASP, CSV Injection): an
 * apostrophe before it makes it text. Where a language has the comma for decimals, a semicolon or a tab parts the cells,
 * quotes or not, so that what follows one is a beginning, too. Tabs and line breaks are visible by now.
 */
function harmless(text: string): string {
  return text.replace(/(^|;)(?=[\s"']*[=+\-@＝＋－＠])/g, "$1'");
}
