import type { Exception } from '../schema/baseline.ts';
import type { Scenario } from '../schema/consent.ts';
import type { Report } from '../schema/report.ts';
import { usualScenarios } from './usual-scenarios.ts';

/** Whether the report shows that a finding it does not have is no more: its rule decided, and all visits that showed it were made. */
export function isGone({ finding, scenarios = [] }: Exception, report: Report): boolean {
  if (report.findings.some(({ id }) => id === finding)) return false;
  const outcome = report.outcomes.find(({ rule }) => finding.startsWith(`${rule}/`))?.outcome;
  if (outcome === 'undecided' || outcome === 'failed') return false;
  // A finding of the policy alone was seen in none; a baseline of before says nothing of them.
  const needed = scenarios.length === 0 ? usualScenarios : scenarios;
  return needed.every((scenario) => wasMade(scenario, report));
}

/** A site that asks for nothing is visited once, and that shows all that a choice could. */
function wasMade(scenario: Scenario, { runs, problems }: Report): boolean {
  const hampering = problems.filter(({ code }) => code !== 'no-banner');
  if (hampering.some((problem) => problem.scenario === null || problem.scenario === scenario)) return false;
  const isUnasked = problems.some(({ code }) => code === 'no-banner');
  return runs.some((run) => run.scenario === scenario || isUnasked);
}
