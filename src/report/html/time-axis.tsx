import type { ConsentLineView } from '../view/consent-line.ts';
import { percent } from './percent.ts';

/** The moments that the visits share. Its words stand in the sentences of the line. */
export function TimeAxis({ line: { ticks, scale } }: { line: ConsentLineView }) {
  return (
    <svg class="time-axis" height={20} aria-hidden="true">
      {ticks.map(({ atMs, label }) => {
        const at = scale.at(atMs);
        const x = percent(at);
        return (
          <g key={atMs}>
            <line x1={x} x2={x} y2={4} />
            <text x={x} y={17} text-anchor={at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle'}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
