const daySeconds = 86_400;
const monthSeconds = (365 * daySeconds) / 12;

/** Longer than this no browser keeps a cookie (RFC 6265bis, section 5.5). */
const capSeconds = 400 * daySeconds;

/**
 * Whether a lifetime that was seen is the one that was said, in seconds. 2.5 % may lie between: a month of 30 days in
 * place of a twelfth of a year is 1.4 %, of 31 days 1.9 %, 179 days for six months 1.9 %, a leap year 0.3 %. 347 days are not a year
 * (4.9 %). What is said in one month may have fallen in February, which is two and a half days shorter. What was cut to
 * 400 days agrees with all that is longer.
 * @param seenSeconds As kept, or as asked for where the write was seen
 */
export function sameDuration(seenSeconds: number, saidSeconds: number): boolean {
  const slack = slackOf(saidSeconds);
  if (Math.abs(seenSeconds - saidSeconds) <= slack) return true;
  return saidSeconds > capSeconds && Math.abs(seenSeconds - capSeconds) <= cutSlackSeconds;
}

/** The cap counts from the write, and is read some moments later. */
const cutSlackSeconds = 3600;

/** At least one second: a browser keeps the moment of the end, which it may round. */
function slackOf(saidSeconds: number): number {
  const proportional = Math.max(1, 0.025 * saidSeconds);
  const isOneMonth = Math.abs(saidSeconds - monthSeconds) < 1;
  return isOneMonth ? 2.5 * daySeconds : proportional;
}
