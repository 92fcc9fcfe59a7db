// How long things stay, on one axis: seconds and years apart by factors, not by lengths.

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const month = (365 * day) / 12;

/** Of a cookie, as browsers keep it (RFC 6265bis section 5.5). */
const longestKept = 400 * day;

/** What goes with the session stands at the very beginning, apart from all that has a length. */
const firstLength = 0.1;

const marks = [hour, day, 30 * day, 13 * month, longestKept, 10 * 365 * day, 100 * 365 * day];

export interface LifetimeScale {
  /** Part of the axis, 0 to 1; null: gone with the session. */
  readonly at: (seconds: number | null) => number;
  /** Lengths worth a label, in seconds. */
  readonly ticks: readonly number[];
}

/** From a minute to a little more than browsers keep at most; further where something asks for more. */
export function lifetimeScale(longestSeconds: number): LifetimeScale {
  const end = 1.25 * Math.max(longestKept, longestSeconds);
  const decades = Math.log(end / minute);
  return {
    at: (seconds) =>
      seconds === null
        ? 0
        : firstLength + (1 - firstLength) * Math.min(1, Math.log(Math.max(minute, seconds) / minute) / decades),
    ticks: marks.filter((mark) => mark <= end),
  };
}
