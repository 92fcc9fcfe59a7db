import type { Baseline, Exception } from '../schema/baseline.ts';
import type { Finding, Report } from '../schema/report.ts';
import { isGone } from './is-gone.ts';

/** Findings that the baseline accepts on the day of the audit are marked so, and what became of its other exceptions is told. */
export function applyBaseline(report: Report, { exceptions }: Baseline): Report {
  const today = dayOf(report);
  const inForce = exceptions.filter(({ until }) => until >= today);
  const byFinding = new Map(inForce.map((one) => [one.finding, one]));
  const seen = new Set(report.findings.map(({ id }) => id));
  return {
    ...report,
    findings: report.findings.map((finding) => withException(finding, byFinding.get(finding.id))),
    baseline: {
      accepted: inForce.filter(({ finding }) => seen.has(finding)).length,
      expired: exceptions.filter(({ finding, until }) => until < today && seen.has(finding)),
      unused: exceptions.filter((exception) => isGone(exception, report)),
    },
  };
}

function withException(finding: Finding, exception: Exception | undefined): Finding {
  if (exception === undefined) return finding;
  const { reason, until } = exception;
  return { ...finding, exception: { reason, until } };
}

/** ISO date, UTC, on which the first visit began. */
function dayOf({ runs }: Report): string {
  const begun = Math.min(...runs.map(({ startedAtMs }) => startedAtMs));
  return Number.isFinite(begun) ? new Date(begun).toISOString().slice(0, 10) : '';
}
