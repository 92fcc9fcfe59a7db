import type { Event } from '../schema/event.ts';
import { ofKind } from './ordered-log.ts';

/** A document that stood at the top of a tab. Times are UTC milliseconds. */
export interface Stay {
  readonly url: string;
  readonly tabId: number;
  readonly documentId: string | null;
  readonly atMs: number;
  readonly startedAtMs: number | null;
}

/**
 * In order of time. A prerendered document counts from the moment that it is shown, a prefetched one never: neither can
 * be told by its request, which looks like any other of a top-level document.
 */
export function staysOf(events: readonly Event[]): readonly Stay[] {
  return ofKind(events, 'document-committed')
    .filter(({ parentFrameId, lifecycle, frame }) => parentFrameId === -1 && lifecycle === 'active' && isWeb(frame.url))
    .map(({ frame, atMs, startedAtMs }) => ({
      url: frame.url,
      tabId: frame.tabId,
      documentId: frame.documentId,
      atMs,
      startedAtMs,
    }))
    .toSorted((a, b) => a.atMs - b.atMs);
}

/** A tab's first about:blank and the browser's own pages are no stays. */
function isWeb(url: string): boolean {
  return /^https?:/i.test(url);
}
