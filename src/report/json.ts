// The report for programs: everything, and for each finding its words, so that a reader needs neither the rules nor a translator.
import type { Rule } from '../core/audit/rule.ts';
import type { ProfileId } from '../core/schema/profile-id.ts';
import type { Finding, Regime, Report } from '../core/schema/report.ts';
import type { Localized } from '../core/schema/text.ts';
import { visibleJsonPieces } from '../core/visible-json.ts';
import { type Translator, translator } from '../i18n/translator.ts';
import { declaredRow } from '../policy/table/declared-row.ts';
import { rules as allRules } from '../rules/index.ts';
import type { RenderedReport, WordedFinding } from './rendered-report-schema.ts';
import { findingText } from './view/finding-text.ts';
import { regimeWords } from './view/regime-words.ts';
import { remediesOf } from './view/remedies.ts';

/** Pretty-printed; of what is there by the thousand, each in one line. Ends in a line break. The same report gives the same bytes. */
export function renderJson(report: Report, rules: readonly Rule[] = allRules): string {
  return [...jsonPieces(report, rules)].join('');
}

/** The same in pieces. */
export function jsonPieces(report: Report, rules: readonly Rule[]): Iterable<string> {
  return visibleJsonPieces(wordedReport(report, rules));
}

interface Context {
  readonly profile: ProfileId;
  readonly languages: { readonly sv: Translator; readonly en: Translator };
  /** Worded once for all findings. */
  readonly regimes: Readonly<Record<Regime, Localized>>;
}

export function wordedReport(report: Report, rules: readonly Rule[]): RenderedReport {
  const { profile } = report;
  const languages = { sv: translator('sv'), en: translator('en') };
  const regime = (id: Regime): Localized => ({
    sv: regimeWords(id, profile, languages.sv),
    en: regimeWords(id, profile, languages.en),
  });
  const regimes = { lek: regime('lek'), gdpr: regime('gdpr'), policy: regime('policy'), security: regime('security') };
  const context = { profile, languages, regimes };
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      text: wordsOf(finding, byId.get(finding.rule), context),
    })),
  };
}

function wordsOf(
  finding: Finding,
  rule: Rule | undefined,
  { profile, languages, regimes }: Context,
): WordedFinding['text'] {
  const [sv, en] = [
    findingText(finding, rule, profile, languages.sv),
    findingText(finding, rule, profile, languages.en),
  ];
  const entry = finding.mend?.declaration;
  const remedies = remediesOf(finding).map(({ where, known }) => ({
    where,
    setting: known?.setting ?? null,
    source: known?.source ?? null,
  }));
  return {
    what: { sv: sv.what, en: en.what },
    why: { sv: sv.why, en: en.why },
    fix: { sv: sv.fix, en: en.fix },
    regime: regimes[finding.regime],
    ...(remedies.length === 0 ? {} : { remedies }),
    ...(entry === undefined
      ? {}
      : { row: { sv: declaredRow(entry, languages.sv), en: declaredRow(entry, languages.en) } }),
  };
}
