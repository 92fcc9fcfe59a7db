import type { Scenario } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';

/** In how many of a scenario’s visits something was seen. */
export interface SeenIn {
  readonly scenario: Scenario;
  readonly seen: number;
  readonly of: number;
}

/** One for each scenario that was played, in order; a visit that shows it twice is one. */
export function seenIn(shownBy: readonly Run[], runs: readonly Run[]): readonly SeenIn[] {
  const shown = new Set(shownBy);
  return [...Map.groupBy(runs, ({ scenario }) => scenario)].map(([scenario, visits]) => ({
    scenario,
    seen: visits.filter((run) => shown.has(run)).length,
    of: visits.length,
  }));
}
