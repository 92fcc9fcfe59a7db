// What changed between two audits, for a terminal.
import type { Rule } from '../../core/audit/rule.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Finding, Severity, Subject } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ReportComparison } from '../compare/compare-reports.ts';
import { findingText } from '../view/finding-text.ts';
import { subjectName } from '../view/subject-words.ts';
import { printable } from './printable.ts';
import { severitySymbols } from './severity-symbols.ts';
import { blank, layOut, type Paragraph, paragraph, type SheetOptions, segment } from './sheet.ts';

export interface CompareOptions extends SheetOptions {
  readonly rules: readonly Rule[];
  /** Of the later audit: what it cites is cited. */
  readonly profile: ProfileId;
}

/** Names in one line; the rest is counted. */
const mostNames = 12;

export function compareInText(found: ReportComparison, translator: Translator, options: CompareOptions): string {
  const { t } = translator;
  const { added, gone, changed, items, otherScenarios } = found;
  const say = (finding: Finding) => findingText(finding, ruleOf(finding, options), options.profile, translator).what;
  const nothing = [added, gone, changed, items.added, items.gone].every(({ length }) => length === 0);
  const told = (key: 'compare.added' | 'compare.gone', findings: readonly Finding[]) =>
    section(
      t(key, { count: findings.length }),
      findings.map((finding) => line(finding.severity, say(finding))),
    );
  return layOut(
    [
      ...weighings(found, translator),
      ...(otherScenarios.length === 0
        ? []
        : [paragraph(t('compare.otherScenarios', { scenarios: translator.list(otherScenarios) })), blank]),
      ...(nothing ? [paragraph(t('compare.nothing')), blank] : []),
      ...told('compare.added', added),
      ...section(
        t('compare.changed', { count: changed.length }),
        changed.map(({ before, after }) => {
          const from = t(`severity.${before.severity}`);
          const words =
            before.severity === after.severity ? say(after) : `${say(after)} (${t('compare.was', { from })})`;
          return line(after.severity, words);
        }),
      ),
      ...told('compare.gone', gone),
      ...named(t('compare.newItems'), items.added, translator),
      ...named(t('compare.goneItems'), items.gone, translator),
    ],
    options,
  );
}

/** Before the lists: they are read by it. */
function weighings({ weighedBy }: ReportComparison, { t }: Translator): Paragraph[] {
  const shown = (side: string) => (side === '' ? '–' : printable(side));
  return section(
    t('compare.weighed'),
    weighedBy.map(({ by, before, after }) =>
      paragraph(t(`compare.weighed.${by}`, { before: shown(before), after: shown(after) }), 2, 4),
    ),
  );
}

function ruleOf(finding: Finding, { rules }: CompareOptions): Rule | undefined {
  return rules.find(({ id }) => id === finding.rule);
}

function section(heading: string, lines: readonly Paragraph[]): Paragraph[] {
  return lines.length === 0 ? [] : [paragraph([segment(heading, 'strong')]), ...lines, blank];
}

function line(severity: Severity, words: string): Paragraph {
  return paragraph([segment(severitySymbols[severity], severity), segment(printable(words))], 2, 4);
}

function named(heading: string, subjects: readonly Subject[], translator: Translator): Paragraph[] {
  const names = [...new Set(subjects.map((subject) => printable(subjectName(subject, translator), 60)))];
  const rest = names.length - mostNames;
  const shown = rest > 0 ? [...names.slice(0, mostNames), `… +${rest}`] : names;
  return section(heading, shown.length === 0 ? [] : [paragraph(shown.join(', '), 2)]);
}
