import { applyBaseline } from '../../src/core/audit/apply-baseline.ts';
import type { Finding, Report } from '../../src/core/schema/report.ts';
import { sampleReport } from './report-fixture.ts';

/** The sample report with a baseline that accepts some of its findings. */
export function acceptedReport(accepts: (finding: Finding) => boolean, reason = 'Known, ticket 7'): Report {
  const report = sampleReport();
  const exceptions = report.findings.filter(accepts).map(({ id }) => ({ finding: id, reason, until: '2099-01-31' }));
  return applyBaseline(report, { formatVersion: 1, site: report.site.host, exceptions });
}
