import type { BrowserCookie } from '../../src/audit/browser/browser-jar.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';

/** A chapter’s visit, as the recorder, the browser and the server have it. */
export interface Visited {
  readonly record: SessionRecord;
  /** The browser's own jar at the end. */
  readonly jar: readonly BrowserCookie[];
  /** All that arrived at the server during the visit. */
  readonly served: readonly Served[];
}

export interface Served {
  /** Host and path. */
  readonly place: string;
  /** Names of the cookies in the header that arrived, in its order. */
  readonly cookies: readonly string[];
}
