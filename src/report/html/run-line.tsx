import type { ChoiceView, RunLineView } from '../view/consent-line.ts';
import { type MarkColumn, markColumns } from '../view/mark-columns.ts';
import type { TimeScale } from '../view/time-scale.ts';
import { LineColumn, lane } from './line-column.tsx';
import { tipHeight } from './line-mark.tsx';
import { percent } from './percent.ts';

/** Wide enough for a mark on a phone: 11 pixels of 328. */
const columnWidth = 0.034;
const mostLanes = 6;
const choiceLabelHeight = 18;

interface RunLineProps {
  readonly row: RunLineView;
  readonly scale: TimeScale;
  /** Marks are links to their rows; without it they are a picture alone, and its words must stand beside it. */
  readonly areLinked: boolean;
}

/** One visit on the consent line. Across in percent, up and down in pixels: it fits any width and its marks keep their size. */
export function RunLine({ row, scale, areLinked }: RunLineProps) {
  const columns = markColumns(row, scale, columnWidth, mostLanes);
  const lineY = choiceLabelHeight + height(columns, 'above', areLinked);
  const bottom = lineY + height(columns, 'below', areLinked);
  const [first] = row.choices;
  const picture = (
    <>
      <rect class="before" width={percent(first ? scale.at(first.atMs) : 1)} height={bottom} />
      <line class="time" x2="100%" y1={lineY} y2={lineY} />
      {row.choices.map((choice) => (
        <ChoiceLine key={choice.atMs} choice={choice} at={scale.at(choice.atMs)} bottom={bottom} />
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

function ChoiceLine({ choice: { label }, at, bottom }: { choice: ChoiceView; at: number; bottom: number }) {
  const isLate = at > 0.7;
  return (
    <g>
      <line class="choice" x1={percent(at)} x2={percent(at)} y2={bottom} />
      <text class="choice-label" x={percent(at)} y={12} dx={isLate ? -6 : 6} text-anchor={isLate ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}

/** Room for the highest column of one side, and for a tip. */
function height(columns: readonly MarkColumn[], side: MarkColumn['side'], hasTips: boolean): number {
  const lanes = columns
    .filter((column) => column.side === side)
    .map(({ marks, hidden }) => marks.length + (hidden > 0 ? 1 : 0));
  return Math.max(hasTips ? tipHeight + 6 : 12, Math.max(0, ...lanes) * lane + 8);
}
