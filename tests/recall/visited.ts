import type { SessionRecord } from '../../src/core/schema/session.ts';
import type { StorageRecord } from '../../src/core/schema/stored-record.ts';
import type { HeldCookie } from '../helpers/whole-jar.ts';

/** A chapter’s visit, as the recorder, the browser and the server have it. */
export interface Visited {
  readonly record: SessionRecord;
  /** The browser's own jar at the end. */
  readonly jar: readonly HeldCookie[];
  /** What the page’s own storage functions list when nothing is recorded any more, of all origins that its rows use. */
  readonly stored: readonly StoredItem[];
  /** All that arrived at the server during the visit, until the recording ended. */
  readonly served: readonly Served[];
}

/** Area, origin and key of an item of other storage. */
export type StoredItem = Pick<StorageRecord, 'area' | 'origin' | 'key'>;

export interface Served {
  /** Host and path. */
  readonly place: string;
  /** Names of the cookies in the header that arrived, in its order. */
  readonly cookies: readonly string[];
  /** Path, query and body, without percent-encoding. */
  readonly text: string;
}
