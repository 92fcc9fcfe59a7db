// Dates are written from our own tables, in UTC: the same report reads the same on every machine, whatever its ICU version.
import type { Locale } from '../core/schema/text.ts';

const monthNames: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['jan.', 'feb.', 'mars', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** “22 nov. 2026 14:03”, from UTC milliseconds. */
export function dateTime(ms: number, locale: Locale): string {
  const date = new Date(ms);
  const month = monthNames[locale][date.getUTCMonth()] ?? '';
  const time = [date.getUTCHours(), date.getUTCMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()} ${time}`;
}
