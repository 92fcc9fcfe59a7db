// The date of an Expires attribute, by RFC 6265 section 5.1.1 and stricter where Chromium is: digits that letters follow,
// as in 6th or 08:49:37Z, are no number. Years before 1601 are dates long past, not errors.

interface DateParts {
  time?: readonly [hours: number, minutes: number, seconds: number];
  day?: number;
  month?: number;
  year?: number;
}

/** UTC milliseconds; null where the text holds no whole date and time. Zones and names of days mean nothing. */
export function parseCookieDate(text: string): number | null {
  const parts: DateParts = {};
  for (const token of text.split(delimiters)) readToken(token, parts);
  const { time, day, month, year } = parts;
  if (time === undefined || day === undefined || month === undefined || year === undefined) return null;
  return isTimeOfDay(time) ? utcMilliseconds(fullYear(year), month, day, time) : null;
}

/** Everything printable but letters, digits and the colon. */
const delimiters = /[\t -/;-@[-`{-~]+/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A token fills the first part that it fits and that is still empty. */
function readToken(token: string, parts: DateParts): void {
  const time = /^(\d+):(\d+):(\d+)$/.exec(token);
  if (time !== null) {
    parts.time ??= [Number(time[1]), Number(time[2]), Number(time[3])];
    return;
  }
  if (/^\d{1,5}$/.test(token)) {
    if (parts.day === undefined && token.length <= 2) parts.day = Number(token);
    else parts.year ??= Number(token);
    return;
  }
  const month = months.indexOf(token.slice(0, 3).toLowerCase());
  if (month !== -1) parts.month ??= month;
}

function isTimeOfDay([hours, minutes, seconds]: readonly [number, number, number]): boolean {
  return hours <= 23 && minutes <= 59 && seconds <= 59;
}

function fullYear(year: number): number {
  if (year > 99) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** null for a day that its month does not have, such as 31 April. */
function utcMilliseconds(
  year: number,
  month: number,
  day: number,
  [hours, minutes, seconds]: readonly [number, number, number],
): number | null {
  const date = new Date(Date.UTC(year, month, day, hours, minutes, seconds));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null;
}
