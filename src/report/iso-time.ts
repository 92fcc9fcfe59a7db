/** “2026-11-22T13:03:00.000Z”; null for what is no moment that ECMAScript can tell (ECMA-262, time values). */
export function isoTime(utcMs: number): string | null {
  const date = new Date(utcMs);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
