// The door to durations in words: readers of other tools' formats ask here and nowhere else.
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';

const day = 86_400;

/** As policies/README.md counts them: a month has 30 days, a year 365. */
const secondsIn: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day,
  week: 7 * day,
  month: 30 * day,
  year: 365 * day,
};

const session =
  /^(?:session|session cookie|per session|browser session|end of session|when the browsing session ends)$/;
const amount = /^(\d{1,15}(?:\.\d{1,6})?) (second|minute|hour|day|week|month|year)s?$/;

/** Plain English: a number with a unit, or a session. What is not understood is unknown. */
export function wordedDuration(text: string): DeclaredDuration {
  const words = text.slice(0, 100).trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (session.test(words)) return { kind: 'session' };
  const [, count = '', unit = ''] = amount.exec(words) ?? [];
  const seconds = Number(count) * (secondsIn[unit] ?? 0);
  return seconds > 0 ? { kind: 'seconds', seconds } : { kind: 'unknown' };
}
