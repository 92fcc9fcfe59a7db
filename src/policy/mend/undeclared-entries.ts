// What was seen and is not named becomes an entry of its own.
import type { Policy } from '../../core/schema/policy.ts';
import type { Finding, Report, Subject } from '../../core/schema/report.ts';
import { cookieSubject, storageSubject } from '../../rules/support/subject.ts';
import { type DraftedEntry, draftEntries } from '../draft/draft-entries.ts';
import type { ItemKnowledge } from '../draft/item-knowledge.ts';
import type { EntryFor, MendedEntry } from './mended-entry.ts';

const rules: ReadonlySet<Finding['rule']> = new Set([
  'undeclared-cookie',
  'undeclared-storage',
  'undeclared-third-party',
]);

export function undeclaredEntries({ runs }: Report, policy: Policy, proposals: ItemKnowledge): EntryFor {
  const entries = new Map<string, MendedEntry>();
  for (const drafted of draftEntries(runs, policy, proposals).entries) {
    const { declaration } = drafted;
    const entry: MendedEntry = { declaration, patch: [{ op: 'add', path: '/declarations/-', value: declaration }] };
    for (const subject of subjectsOf(drafted)) entries.set(subject, entry);
  }
  return ({ rule, subject }) => (rules.has(rule) ? (entries.get(key(subject)) ?? null) : null);
}

function subjectsOf({ group }: DraftedEntry): string[] {
  if (!('items' in group)) return [key({ kind: 'recipient', id: group.domain })];
  return group.items.map((item) => key('area' in item ? storageSubject(item) : cookieSubject(item)));
}

function key({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
