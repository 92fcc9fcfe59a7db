// An entry whose cookies live otherwise than it says, or belong to the other party, is brought to what was seen.
import { compareDuration } from '../../core/classify/compare-duration.ts';
import { isOfSite } from '../../core/classify/is-of-site.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { PatchOperation } from '../../core/schema/mend.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Finding, Report } from '../../core/schema/report.ts';
import type { RunCookie } from '../../core/schema/run.ts';
import { lifetime } from '../../rules/support/lifetime.ts';
import { type NamedCookie, namedCookies } from '../../rules/support/named-cookies.ts';
import { observedLifetime } from '../draft/observed-lifetime.ts';
import type { EntryFor, MendedEntry } from './mended-entry.ts';

type Changes = Pick<Partial<NamedCookie>, 'duration' | 'party'>;

/** What of an entry each rule finds fault with. */
const fieldOf: ReadonlyMap<Finding['rule'], keyof Changes> = new Map([
  ['duration-exceeds-declared', 'duration'],
  ['duration-kind-mismatch', 'duration'],
  ['party-mismatch', 'party'],
]);

export function differingEntries({ runs, findings }: Report, policy: Policy): EntryFor {
  const cookies = Map.groupBy(
    runs.flatMap((run) => run.cookies.filter(isOfSite)),
    ({ declaration }) => declaration,
  );
  const faults = Map.groupBy(findings, ({ declaration }) => declaration);
  const entries = new Map<string, { readonly entry: MendedEntry; readonly changes: Changes }>();
  for (const declared of namedCookies(policy)) {
    const fields = new Set((faults.get(declared.id) ?? []).map(({ rule }) => fieldOf.get(rule)));
    const changes = changesOf(cookies.get(declared.id) ?? [], fields);
    if (Object.keys(changes).length === 0) continue;
    entries.set(declared.id, { changes, entry: changed(declared, changes, policy.declarations.indexOf(declared)) });
  }
  return ({ rule, declaration }) => {
    const [field, found] = [fieldOf.get(rule), entries.get(declaration ?? '')];
    return field === undefined || found?.changes[field] === undefined ? null : found.entry;
  };
}

/** A field is brought to what was seen only where that is true of all cookies that the entry names. */
function changesOf(cookies: readonly RunCookie[], fields: ReadonlySet<keyof Changes | undefined>): Changes {
  const { duration } = observedLifetime(cookies);
  const [party = 'unknown', ...otherParties] = new Set(cookies.map((one) => one.party));
  const isTimed = fields.has('duration') && cookies.every((cookie) => agrees(cookie, duration));
  const isOwned = fields.has('party') && otherParties.length === 0 && party !== 'unknown';
  return { ...(isTimed ? { duration } : {}), ...(isOwned ? { party } : {}) };
}

/** No longer than is said, and of the kind that is said. What is not known says nothing. */
function agrees(cookie: RunCookie, said: DeclaredDuration): boolean {
  const isSession = cookie.duration.kind === 'session';
  const agreement = compareDuration(isSession ? null : lifetime(cookie).askedSeconds, said);
  return agreement === 'same' || (agreement === 'shorter' && !isSession);
}

/** @param place Of the entry in the file’s list, in which nothing but its end is added to. */
function changed(declared: NamedCookie, changes: Changes, place: number): MendedEntry {
  const toConfirm = [...new Set([...(declared.toConfirm ?? []), ...Object.keys(changes)])].toSorted();
  const declaration: Declaration = { ...declared, ...changes, toConfirm };
  const path = `/declarations/${place}`;
  const patch: PatchOperation[] = [
    ...Object.entries(changes).map(([field, value]) => ({ op: 'replace' as const, path: `${path}/${field}`, value })),
    { op: 'add', path: `${path}/toConfirm`, value: toConfirm },
  ];
  return { declaration, patch };
}
