import { parseCookieDate } from './parse-cookie-date.ts';

/**
 * The lifetime in whole seconds from `atMs` (UTC milliseconds) that the two attributes ask for; 0 or less deletes, null
 * is a session cookie. Max-Age beats Expires, but one that cannot be read is as good as none (RFC 6265bis section 5.6.2).
 */
export function requestedLifetime(
  maxAge: string | undefined,
  expires: string | undefined,
  atMs: number,
): number | null {
  const seconds = maxAge === undefined ? null : parseMaxAge(maxAge);
  if (seconds !== null) return seconds;
  const expiresAtMs = expires === undefined ? null : parseCookieDate(expires);
  return expiresAtMs === null ? null : secondsUntil(expiresAtMs, atMs);
}

/** The RFC knows no plus sign; Chromium takes one. */
function parseMaxAge(text: string): number | null {
  if (!/^[+-]?\d+$/.test(text)) return null;
  return withinSafeIntegers(Number(text));
}

/** Rounded up: a server writes whole seconds, and its answer is already on the way when the browser reads them. */
export function secondsUntil(expiresAtMs: number, atMs: number): number {
  return withinSafeIntegers(Math.ceil((expiresAtMs - atMs) / 1000));
}

/** Keeps the number exact, and never -0, which JSON would lose. */
function withinSafeIntegers(seconds: number): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, seconds)) + 0;
}
