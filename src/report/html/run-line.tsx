import { type ChoiceLabel, choiceLabels } from '../view/choice-labels.ts';
import type { RunLineView } from '../view/consent-line.ts';
import { type MarkColumn, markColumns } from '../view/mark-columns.ts';
import type { TimeScale } from '../view/time-scale.ts';
import { LineColumn, lane } from './line-column.tsx';
import { tipHeight } from './line-mark.tsx';
import { percent } from './percent.ts';

/** Wide enough for a mark on a phone: 11 pixels of 328. */
const columnWidth = 0.034;
const mostLanes = 6;
const choiceLabelHeight = 18;
/** 7 pixels of 328. */
const letterWidth = 0.0214;

interface RunLineProps {
  readonly row: RunLineView;
  readonly scale: TimeScale;
  /** Marks are links to their rows; without it they are a picture alone, and its words must stand beside it. */
  readonly areLinked: boolean;
}

/** One visit on the consent line. Across in percent, up and down in pixels: it fits any width and its marks keep their size. */
export function RunLine({ row, scale, areLinked }: RunLineProps) {
  const columns = markColumns(row, scale, columnWidth, mostLanes);
  const labels = choiceLabels(row.choices, scale, letterWidth);
  const labelRows = Math.max(1, ...labels.map((label) => label.row + 1));
  const lineY = labelRows * choiceLabelHeight + height(columns, 'above', areLinked);
  const bottom = lineY + height(columns, 'below', areLinked);
  const [first] = row.choices;
  const picture = (
    <>
      <rect class="before" width={percent(first ? scale.at(first.atMs) : 1)} height={bottom} />
      <line class="time" x2="100%" y1={lineY} y2={lineY} />
      {labels.map(({ choice, at, row: labelRow }) => (
        <line
          key={choice.atMs}
          class="choice"
          x1={percent(at)}
          x2={percent(at)}
          y1={labelRow * choiceLabelHeight}
          y2={bottom}
        />
      ))}
      {labels.map((label) => (
        <Label key={label.choice.atMs} label={label} />
      ))}
      {columns.map((column) => (
        <LineColumn key={`${column.side} ${column.at}`} column={column} lineY={lineY} areLinked={areLinked} />
      ))}
    </>
  );
  if (!areLinked) {
    return (
      <svg class="run-line" height={bottom} aria-hidden="true">
        {picture}
      </svg>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn in.
    <svg class="run-line" height={bottom} role="group" aria-label={row.label}>
      {picture}
    </svg>
  );
}

function Label({ label: { choice, at, side, row } }: { label: ChoiceLabel }) {
  const isLeft = side === 'left';
  return (
    <text
      class="choice-label"
      x={percent(at)}
      y={12 + row * choiceLabelHeight}
      dx={isLeft ? -6 : 6}
      text-anchor={isLeft ? 'end' : 'start'}
    >
      {choice.label}
    </text>
  );
}

/** Room for the highest column of one side, and for a tip. */
function height(columns: readonly MarkColumn[], side: MarkColumn['side'], hasTips: boolean): number {
  const lanes = columns
    .filter((column) => column.side === side)
    .map(({ marks, hidden }) => marks.length + (hidden > 0 ? 1 : 0));
  return Math.max(hasTips ? tipHeight + 6 : 12, Math.max(0, ...lanes) * lane + 8);
}
