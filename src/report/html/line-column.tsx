import type { MarkColumn } from '../view/mark-columns.ts';
import { LineMarkLink, tipHeight } from './line-mark.tsx';
import { percent } from './percent.ts';
import { Sign } from './sign.tsx';

/** Height of one mark with its air. */
export const lane = 11;

interface LineColumnProps {
  readonly column: MarkColumn;
  /** Where the line of time lies. */
  readonly lineY: number;
  readonly areLinked: boolean;
}

/** Marks that fell together, from the line outwards, and how many more there are. */
export function LineColumn({ column: { at, side, marks, hidden }, lineY, areLinked }: LineColumnProps) {
  const yOf = (index: number) => lineY + (side === 'above' ? -1 : 1) * (8 + index * lane);
  const tipY = side === 'above' ? lineY + 3 : Math.max(0, lineY - tipHeight - 3);
  return (
    <>
      {marks.map((mark, index) => {
        const sign = (
          // Only a nested svg can be placed in percent across and in pixels down.
          <svg x={percent(at)} y={yOf(index)} overflow="visible" aria-hidden="true">
            <circle class="halo" r={6.5} />
            <Sign look={mark} />
          </svg>
        );
        return areLinked ? (
          <LineMarkLink key={index} mark={mark} tipY={tipY}>
            {sign}
          </LineMarkLink>
        ) : (
          <g key={index}>{sign}</g>
        );
      })}
      {hidden > 0 && (
        <text class={`mark-count is-${side}`} x={percent(at)} y={yOf(marks.length) + 4} dx={-5}>
          {`+${hidden}`}
        </text>
      )}
    </>
  );
}
