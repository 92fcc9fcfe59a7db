// How people say a length of time, before any language is chosen: one unit and a count, said to be rounded where it is.

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years';

export interface SpokenDuration {
  readonly unit: DurationUnit;
  readonly count: number;
  /** False: rounded, and to be said as “about”. */
  readonly exact: boolean;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Lengths that are written for one month or one year: of a 365-day, a Julian and a Gregorian year. */
const years = [365 * day, 365.25 * day, 365.2425 * day];
const months = years.map((year) => year / 12);

interface Wording {
  readonly unit: DurationUnit;
  readonly lengths: readonly number[];
  readonly from: number;
  readonly to: number;
  /** The smallest part of the unit that people say: 14.5 days, but not 14.3. */
  readonly step: number;
}

/** Tried in order; the first that fits exactly is said. */
const wordings: readonly Wording[] = [
  { unit: 'years', lengths: years, from: 1, to: Infinity, step: 1 },
  { unit: 'months', lengths: months, from: 1, to: Infinity, step: 1 },
  { unit: 'days', lengths: [day], from: 1, to: Infinity, step: 1 },
  { unit: 'days', lengths: [day], from: 3, to: Infinity, step: 0.5 },
  { unit: 'hours', lengths: [hour], from: 1, to: 71, step: 1 },
  { unit: 'minutes', lengths: [minute], from: 1, to: 119, step: 1 },
  { unit: 'hours', lengths: [hour], from: 2, to: 71, step: 0.5 },
  { unit: 'seconds', lengths: [1], from: 0, to: 119, step: 1 },
];

/** @param seconds Zero and less are said as no time at all. */
export function spokenDuration(seconds: number): SpokenDuration {
  const whole = Math.max(0, Math.round(seconds));
  for (const wording of wordings) {
    const count = exactCount(whole, wording);
    if (count !== null) return { unit: wording.unit, count, exact: true };
  }
  return rounded(whole);
}

function exactCount(whole: number, { lengths, from, to, step }: Wording): number | null {
  for (const length of lengths) {
    const count = Math.round(whole / length / step) * step;
    if (count >= from && count <= to && Math.abs(whole - count * length) <= slack(whole)) return count;
  }
  return null;
}

/** A stored expiry lies some moments off what was asked for: the browser rounds, and its clock runs meanwhile. */
function slack(whole: number): number {
  return Math.min(5, whole / 100);
}

function rounded(whole: number): SpokenDuration {
  if (whole < 2 * hour) return { unit: 'minutes', count: Math.round(whole / minute), exact: false };
  if (whole < 3 * day) return { unit: 'hours', count: Math.round(whole / hour), exact: false };
  if (whole < 2 * 365 * day) return { unit: 'days', count: Math.round(whole / day), exact: false };
  return { unit: 'years', count: Math.round((whole / day / 365.2425) * 10) / 10, exact: false };
}
