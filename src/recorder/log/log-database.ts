// Where events rest: arrays of them, one per flush, in the order they were recorded. Events are appended and never
// changed; a position is derived from what the log holds, so that a worker that dies leaves neither hole nor double.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Event } from '../../core/schema/event.ts';

export interface SessionEntry {
  readonly id: string;
  readonly site: string;
  readonly startedAtMs: number;
}

export interface Batch {
  readonly sessionId: string;
  readonly firstSeq: number;
  readonly events: readonly Event[];
  /** Content scripts’ reports whose events these are: one whose receipt was not confirmed comes again. */
  readonly reports: readonly string[];
  /** Everything of the session up to the end of this batch, by `eventWeight`. */
  readonly weight: number;
}

/** What was last seen of a session when somebody looked: shown until the log, which may be long, is read again. */
export interface KeptGlance {
  readonly sessionId: string;
  /** Of the tool that made it: another one may see the same events otherwise. */
  readonly version: string;
  readonly report: unknown;
}

interface LogSchema extends DBSchema {
  sessions: { key: string; value: SessionEntry };
  batches: { key: [sessionId: string, firstSeq: number]; value: Batch };
  glances: { key: string; value: KeptGlance };
}

export type LogDatabase = IDBPDatabase<LogSchema>;

export async function openLog(): Promise<LogDatabase> {
  const database: LogDatabase = await openDB<LogSchema>('kakvakt', 2, {
    upgrade(upgraded, oldVersion) {
      if (oldVersion < 1) {
        upgraded.createObjectStore('sessions', { keyPath: 'id' });
        upgraded.createObjectStore('batches', { keyPath: ['sessionId', 'firstSeq'] });
      }
      upgraded.createObjectStore('glances', { keyPath: 'sessionId' });
    },
    // Whoever brings a later version waits until everyone has let go of this one.
    blocking: () => database.close(),
  });
  return database;
}

/** The keys of all batches of a session, or of those from a position on. */
export function batchRange(sessionId: string, firstSeq = 0): IDBKeyRange {
  return IDBKeyRange.bound([sessionId, firstSeq], [sessionId, Number.POSITIVE_INFINITY]);
}
