import type { Event } from '../../core/schema/event.ts';
import { batchRange, openLog } from './log-database.ts';

/** The events of a session with a higher `seq`, in order; -1 for all. For the extension's own pages. */
export async function readEvents(sessionId: string, afterSeq = -1): Promise<Event[]> {
  const database = await openLog();
  try {
    // The event that is wanted first may stand inside a batch that begins before it.
    const upToWanted = IDBKeyRange.bound([sessionId, 0], [sessionId, afterSeq + 1]);
    const cursor = await database.transaction('batches').store.openKeyCursor(upToWanted, 'prev');
    const batches = await database.getAll('batches', batchRange(sessionId, cursor?.key[1] ?? 0));
    return batches.flatMap(({ events }) => events).filter(({ seq }) => seq > afterSeq);
  } finally {
    database.close();
  }
}
