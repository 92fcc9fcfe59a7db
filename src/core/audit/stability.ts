import { wayOfVisit } from '../classify/way-of-visit.ts';
import type { Scenario } from '../schema/consent.ts';
import type { Evidence, Finding } from '../schema/report.ts';
import type { Run } from '../schema/run.ts';

/**
 * In how many of the repeated visits a finding showed, of those made in the way of one that shows it: in its scenario, and
 * with the same signal of the browser's. What shows by its absence has no evidence, and shows in each of them. Null where
 * nothing was repeated.
 */
export function stabilityOf(
  evidence: readonly Evidence[],
  scenarios: readonly Scenario[],
  runs: readonly Run[],
): Finding['stability'] {
  const shown = new Set(evidence.map(({ run }) => run));
  const showing = runs.filter(
    ({ id, scenario }) => scenarios.includes(scenario) && (evidence.length === 0 || shown.has(id)),
  );
  const ways = new Set(showing.map(wayOfVisit));
  const repeated = runs.filter((run) => run.repetition !== null && ways.has(wayOfVisit(run)));
  if (repeated.length === 0) return null;
  return { seen: repeated.filter((run) => showing.includes(run)).length, of: repeated.length };
}
