import type { Scenario } from '../schema/consent.ts';
import type { Evidence, Finding } from '../schema/report.ts';
import type { Run } from '../schema/run.ts';

/**
 * In how many of the repeated visits a finding showed, of those made in the scenarios that show it. What shows by its
 * absence has no evidence, and shows in each of them. Null where nothing was repeated.
 */
export function stabilityOf(
  evidence: readonly Evidence[],
  scenarios: readonly Scenario[],
  runs: readonly Run[],
): Finding['stability'] {
  const repeated = runs.filter(({ repetition, scenario }) => repetition !== null && scenarios.includes(scenario));
  if (repeated.length === 0) return null;
  const shown = new Set(evidence.map(({ run }) => run));
  const seen = repeated.filter(({ id }) => evidence.length === 0 || shown.has(id));
  return { seen: seen.length, of: repeated.length };
}
