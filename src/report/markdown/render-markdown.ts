// The report as GitHub Flavored Markdown: for the summary of a workflow run, an issue, a wiki.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ConsentLineView } from '../view/consent-line.ts';
import type { ConsentVisitsView } from '../view/consent-visits.ts';
import { type ReportView, reportView, type TablesView } from '../view/report-view.ts';
import { type Block, fitted, lines } from './block.ts';
import { findingsInMarkdown } from './findings-in-markdown.ts';
import { inline, strong } from './inline.ts';
import { measuredInMarkdown } from './measured-in-markdown.ts';
import { tableInMarkdown } from './table-in-markdown.ts';

/** GitHub drops a summary of more than 1024 kB altogether. */
const mostBytes = 1_000_000;

/** In the order of the other formats, cut to what a workflow’s summary holds. */
export function renderMarkdown(report: Report, rules: readonly Rule[], translator: Translator): string {
  const view = reportView(report, rules, translator);
  const { sideBySide, contacts, items, probes } = view;
  const blocks = [
    answer(view),
    figures(view),
    steps(view),
    ...findingsInMarkdown(view.findings, view.words, translator),
    ...(view.line.rows.length === 0 ? [] : [line(view.line)]),
    ...(sideBySide === null ? [] : tables(sideBySide, translator)),
    ...(view.consents.scenarios.length === 0 ? [] : [consents(view.consents)]),
    ...[contacts, items, probes].flatMap((one) => tables(one, translator)),
    ...measuredInMarkdown(view.measured, translator),
    lines(`<sub>${inline(view.words.colophon)}</sub>`),
  ];
  return fitted(blocks, mostBytes, translator);
}

function answer({ title, site, origin, headline }: ReportView): Block {
  return lines(
    `# ${inline(title)}`,
    '',
    `${strong(site)} · ${inline(origin)}`,
    '',
    ...headline.sentences.flatMap((sentence) => [strong(sentence), '']),
    ...(headline.detail === null ? [] : [inline(headline.detail), '']),
    ...headline.caveats.map(({ text }) => `- ? ${inline(text)}`),
  );
}

function figures({ figures: all }: ReportView): Block {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return lines(
    row(all.map(({ label }) => inline(label))),
    row(all.map(() => ':---:')),
    row(
      all.map(({ value, detail }) =>
        detail === null ? strong(value) : `${strong(value)}<br><sub>${inline(detail)}</sub>`,
      ),
    ),
  );
}

function steps({ steps: { heading, steps: list, note } }: ReportView): Block {
  return lines(
    `## ${inline(heading)}`,
    '',
    ...list.map(
      ({ title, text, also }, index) => `${index + 1}. ${strong(title)} ${inline(`${text} ${also ?? ''}`.trim())}`,
    ),
    ...(note === null ? [] : ['', inline(note)]),
  );
}

/** The picture in words: how much fell on which side of the choice. */
function line({ heading, rows }: ConsentLineView): Block {
  const sentences = rows.map(({ label, summary, choices }) => {
    return `- ${strong(label)}: ${inline([summary, ...choices.map(({ sentence }) => sentence)].join(' '))}`;
  });
  return lines(`## ${inline(heading)}`, '', ...sentences);
}

function consents({ heading, intro, scenarios }: ConsentVisitsView): Block {
  return lines(
    `## ${inline(heading)}`,
    '',
    inline(intro),
    '',
    ...scenarios.flatMap(({ name, banners, visits }) => [
      ...banners.map((words) => `- ${strong(name)}: ${inline(words)}`),
      ...visits.map(({ choices }) => `  - ${inline(choices)}`),
    ]),
  );
}

function tables({ heading, intro, tables: all }: TablesView, translator: Translator): readonly Block[] {
  return [lines(`## ${inline(heading)}`, '', inline(intro)), ...all.map((table) => tableInMarkdown(table, translator))];
}
