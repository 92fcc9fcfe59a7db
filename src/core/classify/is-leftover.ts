import type { CookieRecord } from '../schema/stored-record.ts';

/**
 * Lay in the jar from the start and was not written since: who stored it, and after which choice, was not seen. A write
 * before the session's zero is no page's of this visit.
 */
export function isLeftover({
  presentAtStart,
  writesAtMs,
}: Pick<CookieRecord, 'presentAtStart' | 'writesAtMs'>): boolean {
  return presentAtStart && !writesAtMs.some((atMs) => atMs > 0);
}
