// The report for programs: everything, and for each finding its words, so that a reader needs neither the rules nor a translator.
import type { Rule } from '../core/audit/rule.ts';
import type { Finding, Report } from '../core/schema/report.ts';
import { type Translator, translator } from '../i18n/translator.ts';
import { rules as allRules } from '../rules/index.ts';
import type { RenderedReport, WordedFinding } from './rendered-report-schema.ts';
import { findingText } from './view/finding-text.ts';

/** Pretty-printed, ending in a line break. The same report gives the same bytes. */
export function renderJson(report: Report, rules: readonly Rule[] = allRules): string {
  return `${visible(JSON.stringify(wordedReport(report, rules), null, 2))}\n`;
}

export function wordedReport(report: Report, rules: readonly Rule[]): RenderedReport {
  const languages = { sv: translator('sv'), en: translator('en') };
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      text: wordsOf(
        finding,
        rules.find(({ id }) => id === finding.rule),
        languages,
      ),
    })),
  };
}

function wordsOf(
  finding: Finding,
  rule: Rule | undefined,
  languages: { sv: Translator; en: Translator },
): WordedFinding['text'] {
  const [sv, en] = [findingText(finding, rule, languages.sv), findingText(finding, rule, languages.en)];
  return { what: { sv: sv.what, en: en.what }, why: { sv: sv.why, en: en.why }, fix: { sv: sv.fix, en: en.fix } };
}

/** JSON leaves bidi controls and the C1 set as they are; a terminal that shows the file would obey them. The meaning stays. */
function visible(json: string): string {
  return json.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
