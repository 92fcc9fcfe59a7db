// What runs saw and the policy that they were held against does not name, as declarations.
import { nameText } from '../../core/classify/name-text.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import { declaredHostSchema } from '../../core/schema/declared-host.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Run } from '../../core/schema/run.ts';
import { draftSent, type SentGroup, sentGroups } from './draft-sent.ts';
import { draftCookie, draftStorage, storedTitle } from './draft-stored.ts';
import { entryIds } from './entry-ids.ts';
import type { ItemKnowledge } from './item-knowledge.ts';
import { cookieGroups, type StoredGroup, storageGroups } from './stored-items.ts';

export interface DraftedEntry {
  readonly declaration: Declaration;
  /** What it was drafted from. */
  readonly group: StoredGroup | SentGroup;
}

export interface DraftedEntries {
  readonly entries: readonly DraftedEntry[];
  /** Domains that the policy language has no way to write, such as `[::1]`, in order. */
  readonly unwritable: readonly string[];
}

/** @param base The policy that the runs were classified against: no id of its entries is given again. */
export function draftEntries(runs: readonly Run[], base: Policy, proposals: ItemKnowledge): DraftedEntries {
  const all = {
    cookies: cookieGroups(runs).toSorted(byTitle),
    storage: storageGroups(runs).toSorted(byTitle),
    sent: sentGroups(runs),
  };
  const idFor = entryIds(base.declarations.map(({ id }) => id));
  const entries = [
    ...all.cookies
      .filter(isWritable)
      .map((group) => ({ group, declaration: draftCookie(group, idFor(storedTitle(group)), proposals) })),
    ...all.storage
      .filter(isWritable)
      .map((group) => ({ group, declaration: draftStorage(group, idFor(storedTitle(group)), proposals) })),
    ...all.sent
      .filter(isWritable)
      .map((group) => ({ group, declaration: draftSent(group, idFor(group.domain), proposals) })),
  ];
  const unwritable = [...all.cookies, ...all.storage, ...all.sent].filter((group) => !isWritable(group));
  return {
    entries,
    unwritable: [...new Set(unwritable.map(({ domain }) => domain ?? ''))].toSorted(compareText),
  };
}

function isWritable({ domain }: StoredGroup | SentGroup): boolean {
  return domain === null || declaredHostSchema.safeParse(domain).success;
}

function byTitle(a: StoredGroup, b: StoredGroup): number {
  return compareText(sortKey(a), sortKey(b));
}

/** A space comes before whatever a name may hold, so that a name stands before its own patterns. */
function sortKey({ name, domain, path, items: [first] }: StoredGroup): string {
  return [nameText(name), JSON.stringify(name), domain ?? '', path ?? '', 'area' in first ? first.area : ''].join(' ');
}
