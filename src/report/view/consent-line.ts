// Our signature picture, before it is drawn: each run on the same axis of time, with its choice and what fell where.
import type { Scenario } from '../../core/schema/consent.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Consent } from '../../core/schema/session.ts';
import type { Translator } from '../../i18n/translator.ts';
import { capitalised } from './item-words.ts';
import { type LineMark, lineMarks } from './line-marks.ts';
import { type TimeScale, timeScale } from './time-scale.ts';
import type { Organisations } from './who.ts';

export interface ConsentLineView {
  readonly heading: string;
  readonly scale: TimeScale;
  readonly ticks: readonly TickView[];
  readonly rows: readonly RunLineView[];
  readonly legend: readonly LegendView[];
  /** What above and below the line mean. */
  readonly sides: string;
  /** Labels of the link that passes the picture by, and of the picture told in words. */
  readonly skip: string;
  readonly asText: string;
}

export interface TickView {
  readonly atMs: number;
  readonly label: string;
}

export interface RunLineView {
  readonly scenario: Scenario;
  readonly label: string;
  /** “7 lagrades före valet, 2 efter”. */
  readonly summary: string;
  readonly choices: readonly ChoiceView[];
  readonly marks: readonly LineMark[];
}

export interface ChoiceView {
  readonly atMs: number;
  readonly label: string;
  /** What was chosen, when, and how we know. */
  readonly sentence: string;
}

export interface LegendView {
  readonly sign: 'named' | 'unnamed' | 'notched' | 'contact' | 'early' | 'choice';
  readonly text: string;
}

const order: readonly Scenario[] = ['ignore', 'dismiss', 'reject', 'accept', 'withdraw', 'browse'];

export function consentLine(report: Report, known: Organisations, translator: Translator): ConsentLineView {
  const { t, offset } = translator;
  const rows = report.runs
    .toSorted((a, b) => order.indexOf(a.scenario) - order.indexOf(b.scenario))
    .map((run) => runLine(run, known, translator));
  const scale = timeScale(Math.max(0, ...rows.flatMap(endsMs)));
  return {
    heading: t('line.heading'),
    scale,
    rows,
    ticks: scale.ticks(0.12).map((atMs) => ({ atMs, label: offset(atMs) })),
    legend: legend(rows, translator),
    sides: t('line.sides'),
    skip: t('line.skip'),
    asText: t('line.asText'),
  };
}

function runLine(run: Run, known: Organisations, translator: Translator): RunLineView {
  const { t } = translator;
  const marks = lineMarks(run, known, translator);
  const stored = marks.filter(({ kind, fate }) => kind === 'stored' && fate !== 'refused');
  const before = stored.filter(({ isBeforeChoice }) => isBeforeChoice).length;
  const choices = run.consent.flatMap((consent) => choiceView(consent, translator));
  return {
    scenario: run.scenario,
    label: t(run.environment.gpc && run.scenario === 'ignore' ? 'scenario.gpc' : `scenario.${run.scenario}`),
    choices,
    marks,
    summary:
      choices.length === 0
        ? t('line.noChoice', { stored: stored.length })
        : t('line.beforeAfter', { before, after: stored.length - before }),
  };
}

function choiceView({ choice, atMs, source }: Consent, { t, offset }: Translator): ChoiceView[] {
  if (choice === null || atMs === null) return [];
  const label = t(`choice.${choice}`);
  const how = t(source === null ? 'choiceSource.unknown' : `choiceSource.${source}`);
  return [{ atMs, label, sentence: t('line.choice', { choice: capitalised(label), time: offset(atMs), how }) }];
}

/** Only the signs that the rows use. */
function legend(rows: readonly RunLineView[], { t }: Translator): readonly LegendView[] {
  const marks = rows.flatMap((row) => row.marks);
  const signs: readonly [LegendView['sign'], boolean][] = [
    ['early', marks.some(({ isEarly }) => isEarly)],
    ['unnamed', marks.some(({ kind, isNamed }) => kind === 'stored' && !isNamed)],
    ['named', marks.some(({ kind, isNamed }) => kind === 'stored' && isNamed)],
    ['contact', marks.some(({ kind }) => kind === 'contact')],
    ['choice', rows.some(({ choices }) => choices.length > 0)],
    ['notched', marks.some(({ fate }) => fate !== 'kept')],
  ];
  return signs.filter(([, isUsed]) => isUsed).map(([sign]) => ({ sign, text: t(`legend.${sign}`) }));
}

/** After the last mark a little room, and after the last choice enough to show what follows. */
function endsMs({ marks, choices }: RunLineView): readonly number[] {
  return [1.08 * (marks.at(-1)?.atMs ?? 0), 1.5 * (choices.at(-1)?.atMs ?? 0)];
}
