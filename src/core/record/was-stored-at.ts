import { countUntil } from '../count-until.ts';
import type { JarCookie } from '../schema/cookie.ts';
import type { CookieHistory } from './jar.ts';

/** `atMs`: UTC milliseconds. */
export function wasStoredAt({ presentAtStart, writes, removals }: CookieHistory, atMs: number): boolean {
  const written = writes[countUntil(writes, atMs) - 1];
  const removed = removals[countUntil(removals, atMs) - 1];
  if (removed === undefined) return presentAtStart || written !== undefined;
  return written !== undefined && written.atMs > removed.atMs;
}

/** The cookie as the store had it then; null where it had none, or had one from before the session that was written since. */
export function heldAt(history: CookieHistory, atMs: number): JarCookie | null {
  const { writes, latest } = history;
  if (!wasStoredAt(history, atMs)) return null;
  return writes[countUntil(writes, atMs) - 1]?.cookie ?? (writes.length === 0 ? latest : null);
}
