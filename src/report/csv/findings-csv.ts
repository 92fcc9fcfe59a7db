import type { Rule } from '../../core/audit/rule.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Finding, Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { findingText } from '../view/finding-text.ts';
import { ruleTitle } from '../view/rule-title.ts';
import { type CsvValue, writeCsv } from './write-csv.ts';

/** Every finding in words, with the first thing seen that shows it. */
export function findingsCsv(
  { findings, profile }: Report,
  rules: readonly Rule[],
  translator: Translator,
): Iterable<string> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return writeCsv({
    columns,
    rows: findings,
    valuesOf: (finding) => valuesOf(finding, byId.get(finding.rule), profile, rules, translator),
  });
}

const columns = [
  'id',
  'severity',
  'rule',
  'title',
  'regime',
  'subjectKind',
  'subject',
  'subjectId',
  'what',
  'why',
  'fix',
  'declaration',
  'statement',
  'scenarios',
  'seen',
  'of',
  'evidence',
  'run',
  'phase',
  'atMs',
  'page',
  'url',
  'line',
  'column',
  'acceptedUntil',
  'acceptedBecause',
] as const;

function valuesOf(
  finding: Finding,
  rule: Rule | undefined,
  profile: ProfileId,
  rules: readonly Rule[],
  translator: Translator,
): readonly CsvValue[] {
  const { subject, stability, evidence, exception } = finding;
  const { what, why, fix } = findingText(finding, rule, profile, translator);
  const [first] = evidence;
  return [
    finding.id,
    finding.severity,
    finding.rule,
    ruleTitle(finding.rule, rules, translator),
    finding.regime,
    subject.kind,
    subject.name,
    subject.id,
    what,
    why,
    fix,
    finding.declaration,
    finding.statement,
    finding.scenarios.join(' '),
    stability?.seen ?? null,
    stability?.of ?? null,
    evidence.length,
    first?.run ?? null,
    first?.phase ?? null,
    first?.atMs ?? null,
    first?.page ?? null,
    first?.url ?? null,
    first?.line ?? null,
    first?.column ?? null,
    exception?.until ?? null,
    exception?.reason ?? null,
  ];
}
