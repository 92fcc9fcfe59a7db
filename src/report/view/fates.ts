// What became of a stored item in each phase of a visit: what a “no” leaves lying and a withdrawal takes away is seen here.
import { isLeftover } from '../../core/classify/is-leftover.ts';
import { phaseAfter, phases } from '../../core/classify/phase.ts';
import type { Phase } from '../../core/schema/consent.ts';
import type { Run, RunCookie, RunStorage } from '../../core/schema/run.ts';
import type { Stored } from './stored-items.ts';

/**
 * stored: for the first time; passing: and taken away again in the same phase; refreshed: written once more; removed;
 * kept: it lay there, and nobody touched it.
 */
export type Fate = 'stored' | 'passing' | 'refreshed' | 'removed' | 'kept';

/** Phases that a visit went through, in order. A choice of an earlier visit leaves none before it. */
export function phasesOf({ consent }: Pick<Run, 'consent'>): readonly Phase[] {
  const choices = consent.flatMap(({ choice, atMs }) => (choice === null || atMs === null ? [] : [{ choice, atMs }]));
  const after = choices.toSorted((a, b) => a.atMs - b.atMs).map(({ choice }) => phaseAfter[choice]);
  const isFromEarlier = choices.some(({ atMs }) => atMs <= 0);
  return [...new Set<Phase>([...(isFromEarlier ? [] : (['before-choice'] as const)), ...after])];
}

/** Where a phase is missing, the item was not there, or whether it was is not known. */
export function fatesOf(item: Stored, run: Run): ReadonlyMap<Phase, Fate> {
  return 'area' in item ? storageFates(item, phasesOf(run)) : cookieFates(item, run);
}

function cookieFates(cookie: RunCookie, run: Run): ReadonlyMap<Phase, Fate> {
  const order = phasesOf(run);
  const phaseOf = phases(run.consent);
  const written = new Set(cookie.asksAtMs.filter((atMs) => atMs > 0 || !cookie.presentAtStart).map(phaseOf));
  const wasThere = isLeftover(cookie) || cookie.presentAtStart;
  const [first] = order;
  const from = wasThere && first !== undefined ? first : cookie.phase;
  const gone = cookie.state === 'deleted' && cookie.removedAtMs !== null ? phaseOf(cookie.removedAtMs) : null;
  const there = order.slice(order.indexOf(from), gone === null ? order.length : order.indexOf(gone) + 1);
  return new Map(
    there.map((phase): [Phase, Fate] => {
      const isNew = phase === from && !wasThere;
      if (phase === gone) return [phase, isNew ? 'passing' : 'removed'];
      if (isNew) return [phase, 'stored'];
      return [phase, written.has(phase) ? 'refreshed' : 'kept'];
    }),
  );
}

/** Of other storage is known when it was first seen, and whether it was there at the end. */
function storageFates({ phase: first, state }: RunStorage, order: readonly Phase[]): ReadonlyMap<Phase, Fate> {
  const last = order.at(-1);
  if (last === first) return new Map([[first, state === 'deleted' ? 'passing' : 'stored']]);
  const rest = order.slice(order.indexOf(first) + 1);
  const later = rest.flatMap((phase): [Phase, Fate][] => {
    if (state === 'stored') return [[phase, 'kept']];
    return state === 'deleted' && phase === last ? [[phase, 'removed']] : [];
  });
  return new Map([[first, 'stored' as const], ...later]);
}
