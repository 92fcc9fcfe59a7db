// Rows of a table with a head (RFC 4180), by the names in the head.
import Papa from 'papaparse';
import { requireLength } from './source-limits.ts';

/** null where no first row has a column of the given name. Throws PolicyError for what is too long. */
export function csvRows(text: string, column: string, where: string): Readonly<Record<string, string>>[] | null {
  const head = text.slice(0, 2000).split('\n')[0] ?? '';
  if (!head.includes(column)) return null;
  requireLength(text, where);
  const { data } = Papa.parse<string[]>(text, { delimiter: head.includes(';') ? ';' : ',', skipEmptyLines: 'greedy' });
  const names = (data[0] ?? []).map((name) => name.trim());
  return data
    .slice(1)
    .map((row) => Object.fromEntries(row.map((cell, index) => [names[index] ?? `column ${index + 1}`, cell])));
}
