import type { Report, Severity } from '../core/schema/report.ts';
import type { FailOn } from './parse-arguments.ts';

/** 0: nothing at or above the level, but for what the baseline accepts · 1: findings · 2: the audit could not see all it should. */
export type ExitCode = 0 | 1 | 2;

const atOrAbove = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
} as const;

export function exitCode({ problems, outcomes, findings }: Report, failOn: FailOn): ExitCode {
  // Where nothing is asked there is nothing to choose: the audit saw all that there is.
  const isHampered = problems.some(({ code }) => code !== 'no-banner');
  if (isHampered || outcomes.some(({ outcome }) => outcome === 'failed')) return 2;
  return findings.some(({ severity, exception }) => exception === undefined && countsFor(failOn, severity)) ? 1 : 0;
}

export function countsFor(failOn: FailOn, severity: Severity): boolean {
  const severities: readonly Severity[] = atOrAbove[failOn];
  return severities.includes(severity);
}
