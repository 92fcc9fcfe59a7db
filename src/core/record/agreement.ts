import { MAX_LIFETIME_SECONDS } from '../cookie/cookie-limits.ts';
import type { JarCookie } from '../schema/cookie.ts';
import type { SeenAttempt } from './attempts-seen.ts';

/** Whether an attempt can have led to this cookie, its name and domain being equal. */
export function fits({ cookie, host }: SeenAttempt, stored: JarCookie): boolean {
  if (cookie.partitioned && stored.partitionKey === null) return false;
  if (cookie.domain === null && !stored.hostOnly) return false;
  // A Domain attribute that names an address or a public suffix gives a host-only cookie, if it names the host itself.
  if (cookie.domain !== null && stored.hostOnly && cookie.domain !== host) return false;
  return cookie.path === null || cookie.path === stored.path;
}

/** How far the attributes agree where a browser may have its own mind: Firefox partitions cookies that did not ask for it. */
export function agreement({ cookie, defaultPath, atMs }: SeenAttempt, stored: JarCookie): number {
  return (
    Number((cookie.domain === null) === stored.hostOnly) +
    Number((cookie.path ?? defaultPath) === stored.path) +
    Number(cookie.partitioned === (stored.partitionKey !== null)) +
    Number(cookie.secure === stored.secure && cookie.httpOnly === stored.httpOnly) +
    Number(doLifetimesAgree(cookie.requestedSeconds, stored.expiresAtMs, atMs))
  );
}

function doLifetimesAgree(requestedSeconds: number | null, expiresAtMs: number | null, atMs: number): boolean {
  if (requestedSeconds === null || expiresAtMs === null) return requestedSeconds === expiresAtMs;
  const storedSeconds = (expiresAtMs - atMs) / 1000;
  return Math.abs(Math.min(requestedSeconds, MAX_LIFETIME_SECONDS) - storedSeconds) <= 2;
}
