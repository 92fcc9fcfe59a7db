// What a check of a policy file found, for a terminal: kind by kind, each finding with its line, and what to do about them.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report, Subject } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type FindingGroupView, findingGroups } from '../view/finding-groups.ts';
import { missingText } from '../view/headline.ts';
import { printableReport } from '../view/printable-report.ts';
import { severityCounts } from '../view/severity-counts.ts';
import { printable } from './printable.ts';
import { severitySymbols } from './severity-symbols.ts';
import { blank, layOut, type Paragraph, paragraph, type SheetOptions, segment } from './sheet.ts';

export interface CheckOptions extends SheetOptions {
  readonly file: string;
  readonly rules: readonly Rule[];
  /** Line of `declarations ID` and `statements ID` in the file. */
  readonly places: ReadonlyMap<string, number>;
}

export function checkInText(checked: Report, translator: Translator, options: CheckOptions): string {
  const { t } = translator;
  // What a policy says of itself comes from its file, which may be anybody's.
  const report = printableReport(checked);
  const lineOf = ({ kind, id }: Subject) => {
    const line = options.places.get(`${kind}s ${id}`);
    return line === undefined ? null : t('check.line', { line });
  };
  const groups = findingGroups(report, options.rules, lineOf, translator);
  const undecided = report.outcomes.filter(({ outcome }) => outcome === 'undecided');
  return layOut(
    [
      paragraph([segment(report.site.name, 'strong'), segment(`· ${printable(options.file)}`, 'soft')]),
      blank,
      ...(groups.length === 0 ? [paragraph(t('check.nothing'))] : [counts(report, translator)]),
      blank,
      ...groups.flatMap((group) => groupInText(group)),
      ...undecided.map(({ rule, missing }) =>
        paragraph(
          [
            segment('?', 'undecided'),
            segment(translator.list(missing.map((one) => missingText(one, translator)))),
            segment(`· ${rule}`, 'soft'),
          ],
          0,
          2,
        ),
      ),
    ],
    options,
  );
}

function counts(report: Report, translator: Translator): Paragraph {
  return paragraph(
    severityCounts(report.summary, translator).map(({ severity, text }) =>
      segment(`${severitySymbols[severity]}\u00a0${text.replaceAll(' ', '\u00a0')}`, severity),
    ),
  );
}

function groupInText({ severity, severityWord, title, rule, why, fix, findings }: FindingGroupView): Paragraph[] {
  const heading = [
    segment(severitySymbols[severity], severity),
    segment(`${severityWord}:`),
    segment(title, 'strong'),
    segment(`· ${rule}`, 'soft'),
  ];
  return [
    paragraph(heading, 0, 2),
    ...findings.flatMap((finding) => [
      paragraph([segment(finding.what), ...(finding.facts === null ? [] : [segment(finding.facts, 'soft')])], 2, 4),
      ...(why === null ? [paragraph(finding.why, 4)] : []),
      ...(fix === null ? [paragraph([segment('→', 'strong'), segment(finding.fix)], 4, 6)] : []),
    ]),
    ...(why === null ? [] : [paragraph([segment(why, 'soft')], 2)]),
    ...(fix === null ? [] : [paragraph([segment('→', 'strong'), segment(fix)], 2, 4)]),
    blank,
  ];
}
