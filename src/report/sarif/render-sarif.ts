// The report for code scanning: SARIF 2.1.0 (OASIS), in the part of it that GitHub reads.
import type { Rule } from '../../core/audit/rule.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Report } from '../../core/schema/report.ts';
import { visibleJsonLine } from '../../core/visible-json.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isoTime } from '../iso-time.ts';
import { printable } from '../text/printable.ts';
import type { PolicyFile } from './policy-file.ts';
import { sarifNotifications } from './sarif-notifications.ts';
import { sarifResult } from './sarif-result.ts';
import { sarifRule, unknownRule } from './sarif-rule.ts';

/** Code scanning refuses a file with more; they come worst first. */
const mostResults = 25_000;

export function renderSarif(
  report: Report,
  rules: readonly Rule[],
  policy: PolicyFile,
  translator: Translator,
): string {
  const ids = [...new Set([...report.outcomes, ...report.findings].map(({ rule }) => rule))].toSorted(compareText);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const results = report.findings
    .slice(0, mostResults)
    .map((finding) =>
      sarifResult(finding, indexes.get(finding.rule) ?? -1, report, known.get(finding.rule), policy, translator),
    );
  const notifications = sarifNotifications(report, rules, indexes, report.findings.length - results.length, translator);
  // Code scanning takes 10 MB, zipped.
  return visibleJsonLine({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Kakvakt',
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules: ids.map((id) => {
              const rule = known.get(id);
              return rule === undefined ? unknownRule(id, translator) : sarifRule(rule, report.profile, translator);
            }),
            notifications: [...new Set(notifications.map(({ descriptor }) => descriptor.id))].map((id) => ({ id })),
          },
        },
        // A site has one analysis of its own; a later one takes the place of an earlier.
        automationDetails: { id: `kakvakt/${printable(report.site.host)}/` },
        language: translator.locale,
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(report, notifications)],
        results,
        properties: {
          site: printable(report.site.url),
          policy: { id: printable(report.policy.id), sha256: report.policy.sha256 },
          scenarios: [...new Set(report.runs.map(({ scenario }) => scenario))],
        },
      },
    ],
  });
}

function invocation({ runs, problems, outcomes }: Report, notifications: readonly object[]): object {
  const begun = runs.map(({ startedAtMs }) => startedAtMs).reduce((a, b) => Math.min(a, b), Infinity);
  const ended = runs
    .map(({ startedAtMs, endedMs }) => startedAtMs + (endedMs ?? 0))
    .reduce((a, b) => Math.max(a, b), -Infinity);
  const [startTimeUtc, endTimeUtc] = [isoTime(begun), isoTime(ended)];
  const isWhole = problems.every(({ code }) => code === 'no-banner');
  return {
    executionSuccessful: isWhole && outcomes.every(({ outcome }) => outcome !== 'failed'),
    ...(startTimeUtc === null ? {} : { startTimeUtc }),
    ...(endTimeUtc === null ? {} : { endTimeUtc }),
    toolExecutionNotifications: notifications,
  };
}
