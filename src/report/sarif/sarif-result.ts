import type { Rule } from '../../core/audit/rule.ts';
import type { Evidence, Finding, Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { hexSha256 } from '../hex-sha256.ts';
import { printable } from '../text/printable.ts';
import { findingText } from '../view/finding-text.ts';
import type { PolicyFile } from './policy-file.ts';
import { type SarifLevel, sarifLevels } from './sarif-level.ts';
import { type SarifLocation, sarifLocation } from './sarif-location.ts';
import { sarifText } from './sarif-text.ts';

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  /** Absent without a baseline; where one result has it, all shall (SARIF 2.1.0, section 3.27.23). */
  readonly suppressions?: readonly object[];
  readonly properties: object;
}

/** The rest is in report.json. */
const mostEvidence = 5;

/** @param ruleIndex Place of the finding’s rule among the rules of the file. */
export function sarifResult(
  finding: Finding,
  ruleIndex: number,
  report: Report,
  rule: Rule | undefined,
  policy: PolicyFile,
  translator: Translator,
): SarifResult {
  const { what, fix } = findingText(finding, rule, report.profile, translator);
  const print = fingerprint(finding.id);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: sarifLevels[finding.severity],
    message: { text: sarifText(fix === '' ? what : `${what} ${fix}`) },
    locations: [sarifLocation(finding, report, policy)],
    // Code scanning knows the second name alone, and would else make its own from the line, which moves with the file.
    partialFingerprints: { 'kakvaktFindingId/v1': print, primaryLocationLineHash: `${print.slice(0, 16)}:1` },
    ...(report.baseline === undefined ? {} : { suppressions: suppressions(finding) }),
    properties: {
      id: printable(finding.id),
      subject: printable(finding.subject.name),
      scenarios: finding.scenarios,
      stability: finding.stability,
      evidence: finding.evidence.slice(0, mostEvidence).map(evidenceOf),
    },
  };
}

/** Of the finding’s id, which is the same in every audit that finds it. */
export function fingerprint(id: string): string {
  return hexSha256(id);
}

/** Outside of the code: the exception stands in the baseline (section 3.35). */
function suppressions({ exception }: Finding): readonly object[] {
  if (exception === undefined) return [];
  const { reason, until } = exception;
  return [{ kind: 'external', status: 'accepted', justification: printable(reason), properties: { until } }];
}

function evidenceOf({ run, scenario, phase, atMs, url, line, column, page, note }: Evidence): object {
  const shown = (text: string | null) => (text === null ? null : printable(text));
  return {
    run: shown(run),
    scenario,
    phase,
    atMs,
    url: shown(url),
    line,
    column,
    page: shown(page),
    note: shown(note),
  };
}
