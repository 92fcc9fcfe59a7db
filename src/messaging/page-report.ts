// What the content script of a frame tells the service worker. Raw values travel no further than the worker, which digests
// them; in an audit, where no report may be lost with a worker that is stopped, the driver page keeps in its memory what
// waits for one.
import type { CookieStoreCall } from '../core/cookie/from-cookie-store.ts';

/** A text of a page, cut to a bearable size; `length` is that of the whole, in UTF-16 code units. */
export interface CutText {
  readonly text: string;
  readonly length: number;
}

interface WriteStamp {
  readonly atMs: number;
  /** `Error.stack` at the call, in the browser's own format; empty when none could be had. */
  readonly stack: string;
}

export interface CookieTextWrite extends WriteStamp {
  readonly api: 'document.cookie';
  /** What was assigned, in the syntax of Set-Cookie. */
  readonly text: string;
}

export interface CookieStoreWrite extends WriteStamp, CookieStoreCall {
  readonly api: 'cookie-store';
}

export interface StorageWrite extends WriteStamp {
  readonly api: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';
  readonly operation: 'set' | 'delete' | 'clear';
  readonly key: CutText;
  readonly value: CutText | null;
}

export type PageWrite = CookieTextWrite | CookieStoreWrite | StorageWrite;

/** A script that the page was made to load. */
export interface InsertedScript extends WriteStamp {
  readonly url: string;
  /** An element that got the address, a text that was written into the document, or a worker. */
  readonly how: 'element' | 'written' | 'worker';
}

export interface StoredItem {
  readonly area: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker';
  readonly key: CutText;
  readonly value: CutText | null;
}

export interface StorageReport {
  readonly atMs: number;
  readonly origin: string;
  readonly items: readonly StoredItem[];
  /** There are more items than fit: one that is not in `items` may be stored all the same. */
  readonly cut: boolean;
}

/** A request that the page made, as its own side tells it. */
export interface SeenResource {
  readonly source: 'resource-timing' | 'csp-report';
  readonly url: string;
  /** What asked for it: an `initiatorType` of Resource Timing, or a directive of the Content-Security-Policy. */
  readonly cause: string;
  readonly atMs: number;
  /** null for a request that was reported when it began. */
  readonly endedAtMs: number | null;
}

export interface PageReport {
  /** Unique: a report whose receipt was not confirmed comes again. */
  readonly id: string;
  readonly writes: readonly PageWrite[];
  readonly scripts: readonly InsertedScript[];
  /** Storage at the end of loading; null in every other report. */
  readonly loaded: StorageReport | null;
  /** `localStorage` and `sessionStorage` of a page that is being left, if they changed; null in every other report. */
  readonly left: StorageReport | null;
  /** Requests of the document; empty unless the worker's last answer asked for them, or none has come yet. */
  readonly resources: readonly SeenResource[];
  /** There were more requests than fit. Said once. */
  readonly areResourcesCut: boolean;
  /** The document made too many writes or loads: those after the ones in this report are not reported. Said once of each. */
  readonly isTruncated: boolean;
}
