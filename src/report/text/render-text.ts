// The report for a terminal, in the same order as everywhere: the answer, what to do, findings, and then the rest, in short.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { type Translator, translator } from '../../i18n/translator.ts';
import { type ReportView, reportView } from '../view/report-view.ts';
import { findingsInText } from './findings-in-text.ts';
import { lineInText } from './line-in-text.ts';
import { measuredInText } from './measured-in-text.ts';
import { blank, layOut, type Paragraph, paragraph, type SheetOptions, segment, sheetWidth } from './sheet.ts';
import { sideBySideInText } from './side-by-side-in-text.ts';
import { tablesInText } from './tables-in-text.ts';

export interface TextOptions extends SheetOptions {
  readonly locale: Locale;
  readonly rules: readonly Rule[];
}

/** Of a scenario. */
const mostVisits = 3;

export function renderText(report: Report, options: TextOptions): string {
  const words = translator(options.locale);
  const view = reportView(report, options.rules, words);
  const width = sheetWidth(options);
  return layOut(
    [
      ...answer(view),
      ...steps(view),
      ...findingsInText(view.findings, words, width),
      ...line(view, words, width),
      ...sideBySideInText(view.sideBySide, words, width),
      ...consents(view),
      ...tablesInText(view, words),
      ...measuredInText(view.measured, words.t),
    ],
    options,
  );
}

function answer({ site, origin, headline, figures }: ReportView): readonly Paragraph[] {
  return [
    paragraph([segment(site, 'strong'), segment(`· ${origin}`, 'soft')]),
    blank,
    ...headline.sentences.map((sentence) => paragraph([segment(sentence, 'strong')])),
    ...(headline.detail === null ? [] : [paragraph(headline.detail)]),
    ...headline.caveats.map(({ text }) => paragraph([segment('?', 'undecided'), segment(text)], 2, 4)),
    blank,
    ...figures.map(({ value, label, detail, isEarly }) =>
      paragraph(
        [
          segment(value.padStart(4, '\u00a0'), isEarly ? 'early' : 'strong'),
          segment(label),
          ...(detail === null ? [] : [segment(`(${detail})`, 'soft')]),
        ],
        0,
        5,
      ),
    ),
    blank,
  ];
}

function steps({ steps: { heading, steps: list, note } }: ReportView): readonly Paragraph[] {
  return [
    paragraph([segment(heading, 'strong')]),
    ...list.map(({ text, also }, index) =>
      paragraph(
        [
          segment(`${index + 1}.`, 'strong'),
          segment(firstSentence(text)),
          ...(also === null ? [] : [segment(also, 'soft')]),
        ],
        2,
        5,
      ),
    ),
    ...(note === null ? [] : [paragraph([segment(note, 'soft')], 2)]),
    blank,
  ];
}

/** The rest of the advice stands in the other formats: the summary must fit one screen. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?= |$)/s.exec(text)?.[0] ?? text;
}

function line({ line: view }: ReportView, { t }: Translator, width: number): readonly Paragraph[] {
  if (view.rows.length === 0) return [];
  const words = { named: t('text.named'), unnamed: t('text.unnamed'), choice: t('text.choice') };
  return [paragraph([segment(view.heading, 'strong')]), ...lineInText(view, words, width), blank];
}

/** Of each scenario how the site asked, in its first sentence, and what was answered. */
function consents({ consents: { heading, scenarios } }: ReportView): readonly Paragraph[] {
  if (scenarios.length === 0) return [];
  return [
    paragraph([segment(heading, 'strong')]),
    ...scenarios.flatMap(({ name, banners, visits }) => [
      ...banners.map((words) => paragraph([segment(`${name}:`), segment(firstSentence(words), 'soft')], 2, 4)),
      ...visits.slice(0, mostVisits).map(({ choices }) => paragraph([segment(choices, 'soft')], 4, 6)),
    ]),
    blank,
  ];
}
