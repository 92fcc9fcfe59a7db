// Where the labels of a run's choices stand: beside their lines, and never over one another.
import type { ChoiceView } from './choice-view.ts';
import type { TimeScale } from './time-scale.ts';

export interface ChoiceLabel {
  readonly choice: ChoiceView;
  /** Of its line, as a part of the axis, 0 to 1. */
  readonly at: number;
  /** On which side of its line it stands: to the right where there is room. */
  readonly side: 'left' | 'right';
  /** From the top, 0 first. */
  readonly row: number;
}

/** @param letterWidth Of a letter, as a part of the narrowest axis; on a wider one the labels only move apart. */
export function choiceLabels(
  choices: readonly ChoiceView[],
  scale: TimeScale,
  letterWidth: number,
): readonly ChoiceLabel[] {
  const placed: (ChoiceLabel & Extent)[] = [];
  for (const choice of choices) {
    const at = scale.at(choice.atMs);
    const width = (choice.label.length + 2) * letterWidth;
    const side = at + width > 1 ? 'left' : 'right';
    const extent = side === 'right' ? { from: at, to: at + width } : { from: at - width, to: at };
    const inTheWay = placed.filter(({ from, to }) => from < extent.to && extent.from < to);
    const row = 1 + Math.max(-1, ...inTheWay.map((other) => other.row));
    placed.push({ choice, at, side, row, ...extent });
  }
  return placed.map(({ choice, at, side, row }) => ({ choice, at, side, row }));
}

interface Extent {
  readonly from: number;
  readonly to: number;
}
