// Where the marks of one run stand: in columns as on a dot plot, so that a crowd of marks stays countable.
import type { RunLineView } from './consent-line.ts';
import type { LineMark } from './line-mark.ts';
import type { TimeScale } from './time-scale.ts';

export interface MarkColumn {
  /** Middle of the column as a part of the axis, 0 to 1. */
  readonly at: number;
  readonly side: LineMark['side'];
  /** From the line outwards. */
  readonly marks: readonly LineMark[];
  /** How many more there was no room for. */
  readonly hidden: number;
}

/**
 * @param width Of a column, as a part of the axis.
 * @param highest How many marks a column holds.
 */
export function markColumns(row: RunLineView, scale: TimeScale, width: number, highest: number): readonly MarkColumn[] {
  const cuts = [0, ...row.choices.map(({ atMs }) => scale.at(atMs)), 1];
  const placed = Map.groupBy(row.marks, (mark) => `${mark.side} ${columnAt(mark, row, cuts, scale, width)}`);
  return [...placed].map(([place, marks]) => {
    const [side, at] = place.split(' ');
    const worstFirst = marks.toSorted((a, b) => weight(a) - weight(b));
    const shown = marks.length > highest ? highest - 1 : marks.length;
    return {
      at: Number(at),
      side: side === 'above' ? 'above' : 'below',
      marks: worstFirst.slice(0, shown),
      hidden: marks.length - shown,
    };
  });
}

/** Columns are counted from the choice, so that none of them straddles it: on which side a mark stands is the point. */
function columnAt(mark: LineMark, row: RunLineView, cuts: readonly number[], scale: TimeScale, width: number): number {
  const segment = mark.isBeforeChoice ? 0 : Math.max(1, row.choices.filter(({ atMs }) => atMs <= mark.atMs).length);
  const [from, to] = [cuts[segment] ?? 0, cuts[segment + 1] ?? 1];
  const count = Math.max(1, Math.floor((to - from) / width));
  const at = Math.min(Math.max(scale.at(mark.atMs), from), to);
  if (segment === 0) {
    const left = Math.min(count - 1, Math.floor((to - at) / width));
    return round(to - (left + 0.5) * width);
  }
  return round(from + (Math.min(count - 1, Math.floor((at - from) / width)) + 0.5) * width);
}

function weight({ isEarly, isNamed, kind }: LineMark): number {
  return (isEarly ? 0 : 4) + (kind === 'stored' ? 0 : 2) + (isNamed ? 1 : 0);
}

/** Keys and attributes without the noise of binary fractions. */
function round(part: number): number {
  return Math.round(Math.max(0, part) * 10_000) / 10_000;
}
