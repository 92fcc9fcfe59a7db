// A text of unknown kind, read as what its first characters say that it is.
import { parseJsonStrictly } from '../../parse-json-strictly.ts';
import { csvRows } from './csv-rows.ts';
import { type PhpCall, phpCalls } from './php-calls.ts';
import { type ScriptValue, scriptValues } from './script-values.ts';

export type Source =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Objects and lists that a script writes down, outermost ones alone. */
  | { readonly kind: 'script'; readonly values: readonly ScriptValue[] }
  | { readonly kind: 'php'; readonly calls: readonly PhpCall[] }
  /** By the names in the first row. */
  | { readonly kind: 'csv'; readonly rows: readonly Readonly<Record<string, string>>[] };

/** The function by which WordPress plugins register a cookie. */
export const registration = 'wp_add_cookie_info';

/** @throws PolicyError where the text is not what it begins as */
export function readSource(file: string, where: string): Source {
  // Complianz ends its exports with a mark of its own.
  const text = file.replace(/^\uFEFF/, '').replace(/#--COMPLIANZ--#\s*$/, '');
  if (/^\s*[[{]/.test(text)) return { kind: 'json', value: parseJsonStrictly(text, where).value };
  if (/^\s*<\?php/i.test(text) || text.includes(`${registration}(`)) {
    return { kind: 'php', calls: phpCalls(text, registration, where) };
  }
  const rows = csvRows(text, 'Cookie / Data Key name', where);
  return rows === null ? { kind: 'script', values: scriptValues(text, where) } : { kind: 'csv', rows };
}
