// The finished visits side by side, in a few numbers and words: the same as in the report.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunLineView } from '../../report/view/consent-line.ts';
import { reportView } from '../../report/view/report-view.ts';
import { type WorstView, worstFirst } from '../popup/worst-first.ts';

export interface ComparisonView {
  readonly sentences: readonly string[];
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly worst: WorstView | null;
  readonly noFinding: string;
}

export interface ComparisonRow {
  readonly label: string;
  /** Stored before the choice, stored after it, others contacted; a dash where there was no choice. */
  readonly cells: readonly string[];
}

export function comparisonView(report: Report, rules: readonly Rule[], words: Translator): ComparisonView {
  const { t } = words;
  const view = reportView(report, rules, words);
  return {
    sentences: view.headline.sentences,
    caption: t('panel.compared'),
    columns: [t('panel.column.visit'), t('panel.column.before'), t('panel.column.after'), t('panel.column.others')],
    rows: view.line.rows.map((row) => comparisonRow(row, words)),
    worst: worstFirst(view.findings.groups, words),
    noFinding: t('steps.none'),
  };
}

function comparisonRow({ label, marks, choices }: RunLineView, { number }: Translator): ComparisonRow {
  const stored = marks.filter(({ kind, fate }) => kind === 'stored' && fate !== 'refused');
  const before = stored.filter(({ isBeforeChoice }) => isBeforeChoice).length;
  const contacted = marks.filter(({ kind }) => kind === 'contact').length;
  const after = choices.length === 0 ? '–' : number(stored.length - before);
  return { label, cells: [number(before), after, number(contacted)] };
}
