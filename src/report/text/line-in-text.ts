// The consent line in one row of letters per visit: what was stored when, and on which side of the choice.
import stringWidth from 'string-width';
import type { ConsentLineView, RunLineView } from '../view/consent-line.ts';
import type { LineMark } from '../view/line-mark.ts';
import type { TimeScale } from '../view/time-scale.ts';
import { type Paragraph, paragraph, segment } from './sheet.ts';

export interface LineWords {
  readonly named: string;
  readonly unnamed: string;
  readonly choice: string;
}

export function lineInText(
  { rows, scale, ticks }: ConsentLineView,
  words: LineWords,
  width: number,
): readonly Paragraph[] {
  const labelWidth = Math.max(0, ...rows.map(({ label }) => stringWidth(label)));
  const columns = width - labelWidth - 4;
  if (columns < 16) return [];
  const fill = (label: string) => label + '\u00a0'.repeat(labelWidth - stringWidth(label));
  return [
    ...rows.map((row) => paragraph([segment(fill(row.label)), segment(`\u00a0${draw(row, scale, columns)}`)], 2)),
    paragraph([segment(`${fill('')}\u00a0\u00a0${axis(ticks, scale, columns)}`, 'soft')], 2),
    paragraph([segment(`● ${words.named}   ○ ${words.unnamed}   ┃ ${words.choice}`, 'soft')], 2),
  ];
}

function draw(row: RunLineView, scale: TimeScale, columns: number): string {
  const columnOf = (ms: number) => Math.min(columns - 1, Math.floor(scale.at(ms) * columns));
  const choices = row.choices.map(({ atMs }) => Math.max(1, Math.min(columns - 2, columnOf(atMs))));
  const cells = Array.from({ length: columns }, () => '─');
  for (const mark of row.marks.filter(isStored)) {
    const column = besideChoice(columnOf(mark.atMs), mark, choices[0]);
    if (cells[column] !== '○') cells[column] = mark.isNamed ? '●' : '○';
  }
  for (const choice of choices) cells[choice] = '┃';
  return cells.join('');
}

/** Never on the choice’s own column, nor across it. */
function besideChoice(column: number, { isBeforeChoice }: LineMark, choice: number | undefined): number {
  if (choice === undefined) return column;
  return isBeforeChoice ? Math.min(column, choice - 1) : Math.max(column, choice + 1);
}

function isStored({ kind, fate }: LineMark): boolean {
  return kind === 'stored' && fate !== 'refused';
}

/** Labels under their moments, those left out that would touch. */
function axis(ticks: ConsentLineView['ticks'], scale: TimeScale, columns: number): string {
  return ticks.reduce((text, { atMs, label }) => {
    const column = Math.floor(scale.at(atMs) * columns);
    const fits = (text === '' || column > text.length) && column + label.length <= columns;
    return fits ? text + '\u00a0'.repeat(column - text.length) + label.replaceAll(' ', '\u00a0') : text;
  }, '');
}
