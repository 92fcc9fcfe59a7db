import type { Row } from '../fixtures/sites/row.ts';
import type { Measured } from './measure-row.ts';
import { partEntries } from './parts/index.ts';
import type { Score } from './score.ts';

/** One line for each row: of each part how much of the truth was recorded, and how much of the record is true. */
export function matrixTable(rows: readonly (readonly [Row, Measured])[]): string {
  const lines = rows.map(([row, measured]) => [
    row.id,
    ...parts.map((part) => cell(measured.get(part) ?? nothing)),
    remark(row),
  ]);
  const all = parts.map((part) => cell(sum(rows.map(([, measured]) => measured.get(part) ?? nothing))));
  return table([['row', ...parts, ''], ...lines, ['all (recall/precision)', ...all, '']]);
}

const parts = partEntries.map(([name]) => name);
const nothing: Score = { truth: 0, recorded: 0, matched: 0, missed: [], surplus: [] };

function cell({ truth, recorded, matched }: Pick<Score, 'truth' | 'recorded' | 'matched'>): string {
  return truth + recorded === 0 ? '·' : `${percent(matched, truth)}/${percent(matched, recorded)} ${matched}:${truth}`;
}

function percent(matched: number, of: number): string {
  return of === 0 ? '–' : `${Math.floor((100 * matched) / of)}`;
}

function sum(scores: readonly Score[]): Pick<Score, 'truth' | 'recorded' | 'matched'> {
  const total = (part: 'truth' | 'recorded' | 'matched') => scores.reduce((all, score) => all + score[part], 0);
  return { truth: total('truth'), recorded: total('recorded'), matched: total('matched') };
}

function remark({ attemptsNotVisible, chainNotVisible, probesNotVisible, sharings = [] }: Row): string {
  const remarks = Object.entries({
    attempts: attemptsNotVisible,
    chain: chainNotVisible,
    sharings: sharings.find(({ notVisible }) => notVisible !== undefined)?.notVisible,
    probing: probesNotVisible,
  });
  return remarks.flatMap(([part, why]) => (why === undefined ? [] : `${part} not visible: ${why}`)).join('; ');
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
