// The policy file with its mends in it. What they do not touch stays as its owner wrote it, to the space.
import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';
import type { PatchOperation } from '../../core/schema/mend.ts';
import type { Finding } from '../../core/schema/report.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { currentForm } from '../older-versions/current-form.ts';

/**
 * @param file Text of the policy file that the findings were made against, known to be one
 * @returns The patches of the findings applied one after the other
 */
export function mendedFile(file: string, findings: readonly Pick<Finding, 'mend'>[]): string {
  const patch = findings.flatMap(({ mend }) => mend?.patch ?? []);
  const added = patch.filter(isAddedEntry).map(({ value }) => value);
  const text = patch.filter((one) => !isAddedEntry(one)).reduce(withChange, inCurrentForm(file));
  return added.length === 0 ? text : withEntries(text, added);
}

/** A file of an older version, or in a single line, has no layout to keep. */
function inCurrentForm(file: string): string {
  const text = file.replace(/^\uFEFF/, '');
  const value: unknown = JSON.parse(text);
  const current = currentForm(value);
  return current === value && text.trim().includes('\n') ? text : visibleJson(current);
}

function isAddedEntry({ path }: PatchOperation): boolean {
  return path === '/declarations/-';
}

function withChange(text: string, { path, value }: PatchOperation): string {
  return applyEdits(text, modify(text, partsOf(path), value, { formattingOptions: layoutOf(text) }));
}

/** The pointers of mends name places and fields alone: nothing in them is escaped. */
function partsOf(pointer: string): JSONPath {
  return pointer
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** All in one edit: a hostile page can ask for thousands. */
function withEntries(text: string, entries: readonly unknown[]): string {
  const { unit, eol } = layoutOf(text);
  const tree = parseTree(text);
  const list = tree === undefined ? undefined : findNodeAtLocation(tree, ['declarations']);
  if (list === undefined) throw new Error('A policy that was read holds a list of declarations');
  const last = list.children?.at(-1);
  const written = entries.map((entry) => `${eol}${asEntry(entry, unit, eol)}`).join(',');
  const listEnd = list.offset + list.length - 1;
  // An empty list may hold a line break of its own.
  if (last === undefined) return `${text.slice(0, list.offset + 1)}${written}${eol}${unit}${text.slice(listEnd)}`;
  const at = last.offset + last.length;
  return `${text.slice(0, at)},${written}${text.slice(at)}`;
}

/** Two steps in, as an entry of a list of the file stands; no line break of JSON is part of a text. */
function asEntry(entry: unknown, unit: string, eol: string): string {
  const lines = visibleJson(entry).trimEnd().split('\n');
  return lines.map((line) => unit + unit + line.replace(/^ +/, (spaces) => unit.repeat(spaces.length / 2))).join(eol);
}

interface Layout {
  /** One step of indentation. */
  readonly unit: string;
  readonly eol: string;
  readonly insertSpaces: boolean;
  readonly tabSize: number;
}

/** By its first line that is indented. */
function layoutOf(text: string): Layout {
  const [, unit = '  '] = /\n([ \t]+)\S/.exec(text) ?? [];
  const insertSpaces = !unit.startsWith('\t');
  return { unit, eol: text.includes('\r\n') ? '\r\n' : '\n', insertSpaces, tabSize: insertSpaces ? unit.length : 4 };
}
