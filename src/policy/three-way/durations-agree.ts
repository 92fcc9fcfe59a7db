import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';

/** A month has 28 to 31 days, and a year may be rounded to 12 or 13 of them; a minute is nothing to a day. */
const tolerance = 0.04;
const leastSeconds = 60;

/**
 * Whether two lifetimes mean the same, as people say lengths of time. `unknown` agrees with whatever the other is, and what stays
 * until the visitor deletes it with what stays until the visitor takes back the consent: no browser tells them apart.
 */
export function durationsAgree(a: DeclaredDuration, b: DeclaredDuration): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return true;
  const [one, other] = [spanOf(a), spanOf(b)];
  if (one === null || other === null) return isOpen(a) && isOpen(b);
  if (a.kind === 'range' && b.kind === 'range') return isNear(one.from, other.from) && isNear(one.to, other.to);
  return isWithin(one, other) || isWithin(other, one);
}

interface Span {
  /** Seconds; 0 for what goes with the browser. */
  readonly from: number;
  readonly to: number;
}

/** null: it ends when somebody does something, not by a clock. */
function spanOf(duration: Exclude<DeclaredDuration, { kind: 'unknown' }>): Span | null {
  if (duration.kind === 'range') return { from: duration.fromSeconds, to: duration.toSeconds };
  if (duration.kind === 'session') return { from: 0, to: 0 };
  return isOpen(duration) ? null : { from: duration.seconds, to: duration.seconds };
}

function isOpen(duration: DeclaredDuration): duration is Extract<DeclaredDuration, { kind: `until-${string}` }> {
  return duration.kind === 'until-deleted' || duration.kind === 'until-withdrawn';
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from - slack(outer.from) && inner.to <= outer.to + slack(outer.to);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= slack(Math.max(a, b));
}

/** A session has none: it is not a very short time. */
function slack(seconds: number): number {
  return seconds === 0 ? 0 : Math.min(seconds / 2, Math.max(leastSeconds, seconds * tolerance));
}
