import type { JarCookie } from '../schema/cookie.ts';

/** Two readings of one expiry may differ by the rounding of seconds. */
const EXPIRY_TOLERANCE_MS = 1000;

/** Whether two readings of one cookie can come of one write. */
export function holdsTheSame(one: JarCookie, other: JarCookie): boolean {
  if (one.value.digest !== other.value.digest) return false;
  if (one.expiresAtMs === null || other.expiresAtMs === null) return one.expiresAtMs === other.expiresAtMs;
  return Math.abs(one.expiresAtMs - other.expiresAtMs) <= EXPIRY_TOLERANCE_MS;
}
