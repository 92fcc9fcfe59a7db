// What changed from one version of a policy to the next, entry by entry.
import { compareText } from '../../core/compare-text.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Statement } from '../../core/schema/statement.ts';

/** One entry of the file: a declaration or statement by its id, or one of the parts that a file has once. */
export interface Difference {
  readonly how: 'added' | 'removed' | 'changed';
  readonly part: 'site' | 'contact' | 'source' | 'consentTool' | 'statement' | 'declaration';
  /** Id of the statement or declaration; null for the parts that a file has once. */
  readonly id: string | null;
  /** Of a declaration: what it is about, by its newer version. */
  readonly declaration: Declaration | null;
  /** Of a changed entry, in the order of their paths. */
  readonly fields: readonly FieldDifference[];
}

export interface FieldDifference {
  /** Members from the entry on, such as `duration.seconds`. */
  readonly path: string;
  /** As it stands in the file; null: it was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Entries are the same when their ids are: what was renamed is one gone and one new. */
export function differences(before: Policy, after: Policy): Difference[] {
  return [
    ...partDifferences('site', before.site, after.site),
    ...partDifferences('contact', before.contact ?? null, after.contact ?? null),
    ...partDifferences('source', before.source, after.source),
    ...partDifferences('consentTool', before.consentTool, after.consentTool),
    ...entryDifferences('statement', before.statements, after.statements),
    ...entryDifferences('declaration', before.declarations, after.declarations),
  ];
}

function partDifferences(part: Difference['part'], before: unknown, after: unknown): Difference[] {
  const fields = fieldDifferences(before, after);
  return fields.length === 0 ? [] : [{ how: 'changed', part, id: null, declaration: null, fields }];
}

function entryDifferences<E extends Statement | Declaration>(
  part: 'statement' | 'declaration',
  before: readonly E[],
  after: readonly E[],
): Difference[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const told = (how: Difference['how'], entry: E, fields: readonly FieldDifference[] = []): Difference => {
    return { how, part, id: entry.id, declaration: 'kind' in entry ? entry : null, fields };
  };
  const newOrChanged = after.flatMap((entry) => {
    const earlier = old.get(entry.id);
    if (earlier === undefined) return told('added', entry);
    const fields = fieldDifferences(earlier, entry);
    return fields.length === 0 ? [] : told('changed', entry, fields);
  });
  const gone = before.filter(({ id }) => !kept.has(id)).map((entry) => told('removed', entry));
  return [...newOrChanged, ...gone];
}

/** Leaves that differ. Lists are leaves: their members have no names. */
export function fieldDifferences(before: unknown, after: unknown, path = ''): FieldDifference[] {
  if (isPlain(before) && isPlain(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(compareText);
    return names.flatMap((name) =>
      fieldDifferences(before[name] ?? null, after[name] ?? null, path === '' ? name : `${path}.${name}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
