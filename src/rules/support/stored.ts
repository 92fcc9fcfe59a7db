// The stored items of runs, cookies and other storage alike.
import type { FindingDraft } from '../../core/audit/rule.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Run, RunCookie, RunStorage } from '../../core/schema/run.ts';
import { basis } from './basis.ts';
import { type Observed, observedCookies, observedStorage } from './observed.ts';

export type StoredItem = RunCookie | RunStorage;

export function observedItems(runs: readonly Run[], keep: (item: StoredItem) => boolean): Observed<StoredItem>[] {
  return [...observedCookies(runs, keep), ...observedStorage(runs, keep)];
}

/** The declaration that promised to ask before it stores the item, if there is one. */
export function promiseToAsk(
  policy: Policy,
  { declaration }: StoredItem,
): Pick<FindingDraft, 'declaration' | 'statement'> {
  return basis(policy, declaration, ({ consent }) => consent.kind === 'required');
}
