import type { Run } from '../../core/schema/run.ts';
import { visitsAlike } from './visit-name.ts';

/** In how many of the visits that were made in the same way something was seen. */
export interface SeenIn {
  /** Any of them. */
  readonly visit: Run;
  readonly seen: number;
  readonly of: number;
}

/** One for each way in which the site was visited, in order; a visit that shows it twice is one. */
export function seenIn(shownBy: readonly Run[], runs: readonly Run[]): readonly SeenIn[] {
  const shown = new Set(shownBy);
  return visitsAlike(runs).map((visits) => ({
    visit: visits[0],
    seen: visits.filter((run) => shown.has(run)).length,
    of: visits.length,
  }));
}
