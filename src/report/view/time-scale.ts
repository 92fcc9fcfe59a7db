// One axis for visits of seconds and of an hour: the first seconds, where the choice falls, get the room that they need.

export interface TimeScale {
  /** Part of the axis, 0 to 1, of a moment in milliseconds since the navigation. */
  readonly at: (ms: number) => number;
  /** Moments worth a label, in milliseconds, at least `gap` of the axis apart. */
  readonly ticks: (gap: number) => readonly number[];
}

const second = 1000;
const minute = 60 * second;
const moments = [
  0,
  second,
  2 * second,
  3 * second,
  5 * second,
  10 * second,
  20 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  30 * minute,
  60 * minute,
  120 * minute,
  300 * minute,
  600 * minute,
  1440 * minute,
];

/** Up to here the axis is nearly even, and beyond it ever more is pressed together. */
const evenMs = second;

/** @param endMs The last moment that the axis shows; it is never shorter than a second. */
export function timeScale(endMs: number): TimeScale {
  const end = Math.max(second, endMs);
  const at = (ms: number): number => Math.min(1, Math.log1p(Math.max(0, ms) / evenMs) / Math.log1p(end / evenMs));
  return {
    at,
    ticks: (gap) => {
      const kept: number[] = [];
      for (const ms of moments.filter((moment) => moment <= end)) {
        const last = kept.at(-1);
        if (last === undefined || at(ms) - at(last) >= gap) kept.push(ms);
      }
      return kept;
    },
  };
}
