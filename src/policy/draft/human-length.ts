const units = [86_400, 3600, 60];

/**
 * A length of time as a person would have written it: whole days, hours or minutes where it lies that near. What a script adds to
 * its own clock is some moments off, and an hour where the clocks are changed meanwhile.
 */
export function humanLength(seconds: number): number {
  const slack = nearness(seconds);
  for (const unit of units) {
    const whole = Math.round(seconds / unit) * unit;
    if (whole > 0 && Math.abs(seconds - whole) <= slack) return whole;
  }
  return seconds;
}

/** Within this, two lengths are meant to be one: a thousandth, two seconds at least, an hour and some moments at most. */
export function nearness(seconds: number): number {
  return seconds < 60 ? 0 : Math.min(3605, Math.max(2, seconds / 1000));
}
