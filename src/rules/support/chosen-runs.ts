import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';

/** The runs in which this was chosen. */
export function chosenRuns(runs: readonly Run[], wanted: ChoiceKind): Run[] {
  return runs.filter(({ consent }) => consent.some(({ choice }) => choice === wanted));
}
