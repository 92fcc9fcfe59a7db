import { type Batch, batchRange, type LogDatabase } from './log-database.ts';
import { type Position, startPosition } from './numbering.ts';

export async function writeBatch(database: LogDatabase, batch: Batch): Promise<void> {
  const transaction = database.transaction(['batches', 'sessions'], 'readwrite', { durability: 'relaxed' });
  const requests: Promise<unknown>[] = [transaction.objectStore('batches').add(batch), transaction.done];
  const [first] = batch.events;
  if (first?.kind === 'session-started') {
    const { sessionId: id, site, atMs: startedAtMs } = first;
    requests.push(transaction.objectStore('sessions').put({ id, site, startedAtMs }));
  }
  await Promise.all(requests);
}

/** Where the log of a session ends. */
export async function lastPosition(database: LogDatabase, sessionId: string): Promise<Position> {
  const cursor = await database.transaction('batches').store.openCursor(batchRange(sessionId), 'prev');
  if (cursor === null) return startPosition;
  return { nextSeq: cursor.value.firstSeq + cursor.value.events.length, weight: cursor.value.weight };
}

/** Writes what was left in the journal. It may have reached the log as well, just before the worker was stopped. */
export async function writeLeft(database: LogDatabase, left: readonly Batch[]): Promise<void> {
  for (const batch of left) {
    const { nextSeq } = await lastPosition(database, batch.sessionId);
    const events = batch.events.filter(({ seq }) => seq >= nextSeq);
    const [first] = events;
    if (first !== undefined) await writeBatch(database, { ...batch, events, firstSeq: first.seq });
  }
}
