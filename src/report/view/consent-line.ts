// Our signature picture, before it is drawn: each scenario on the same axis of time, with its choice and what fell where.
// A scenario that was visited again and again is one row: every item once, where the first visit that shows it has it.
import type { Scenario } from '../../core/schema/consent.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type ChoiceView, choicesOf } from './choice-view.ts';
import type { LineMark } from './line-mark.ts';
import { lineMarks } from './line-marks.ts';
import { type TimeScale, timeScale } from './time-scale.ts';
import { visitsAlike, wayInWords } from './visit-name.ts';
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

export interface LegendView {
  readonly sign: 'named' | 'unnamed' | 'notched' | 'contact' | 'early' | 'choice';
  readonly text: string;
}

const order: readonly Scenario[] = ['ignore', 'dismiss', 'reject', 'accept', 'withdraw', 'browse'];

/** @param hasRow Whether a table of the report shows a row of that name. */
export function consentLine(
  report: Report,
  known: Organisations,
  translator: Translator,
  hasRow: (anchor: string) => boolean = () => true,
): ConsentLineView {
  const { t, offset } = translator;
  const rows = visitsAlike(report.runs)
    .toSorted(([a], [b]) => order.indexOf(a.scenario) - order.indexOf(b.scenario))
    .map((visits) => runLine(visits, lineMarks(visits, known, translator, hasRow), translator));
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

function runLine(visits: readonly [Run, ...Run[]], marks: readonly LineMark[], translator: Translator): RunLineView {
  const { t } = translator;
  const stored = marks.filter(({ kind, fate }) => kind === 'stored' && fate !== 'refused');
  const before = stored.filter(({ isBeforeChoice }) => isBeforeChoice).length;
  const chosen = visits.map(({ consent }) => choicesOf(consent, translator)).filter((choices) => choices.length > 0);
  const [choices = []] = chosen;
  const counts =
    choices.length === 0
      ? t('line.noChoice', { stored: stored.length })
      : t('line.beforeAfter', { before, after: stored.length - before });
  const notes = [
    visits.length > 1 ? t('line.visits', { visits: visits.length }) : null,
    chosen.length > 0 && chosen.length < visits.length
      ? t('line.chosenInSome', { seen: chosen.length, of: visits.length })
      : null,
  ];
  return {
    scenario: visits[0].scenario,
    label: wayInWords(visits[0], translator),
    choices,
    marks,
    summary: [counts, ...notes].filter((note) => note !== null).join(' '),
  };
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
