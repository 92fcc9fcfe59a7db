import { type Batch, batchRange, type LogDatabase } from './log-database.ts';
import { type Position, startPosition } from './numbering.ts';

export async function writeBatch(database: LogDatabase, batch: Batch): Promise<void> {
  const transaction = begin(database);
  await Promise.all([...add(transaction, batch), transaction.done]);
}

/** Where the log of a session ends. */
export async function lastPosition(database: LogDatabase, sessionId: string): Promise<Position> {
  return positionAt(await database.transaction('batches').store.openCursor(batchRange(sessionId), 'prev'));
}

function positionAt(cursor: { readonly value: Batch } | null): Position {
  if (cursor === null) return startPosition;
  return { nextSeq: cursor.value.firstSeq + cursor.value.events.length, weight: cursor.value.weight };
}

/**
 * Writes what was left in the journal. It may have reached the log as well, just before the worker was stopped: what is there
 * and what is missing is asked and added in one transaction, so that nobody comes in between.
 */
export async function writeLeft(database: LogDatabase, left: readonly Batch[]): Promise<void> {
  for (const batch of left) {
    const transaction = begin(database);
    const cursor = await transaction.objectStore('batches').openCursor(batchRange(batch.sessionId), 'prev');
    const events = batch.events.filter(({ seq }) => seq >= positionAt(cursor).nextSeq);
    const [first] = events;
    const added = first === undefined ? [] : add(transaction, { ...batch, events, firstSeq: first.seq });
    await Promise.all([...added, transaction.done]);
  }
}

function begin(database: LogDatabase) {
  return database.transaction(['batches', 'sessions'], 'readwrite', { durability: 'relaxed' });
}

function add(transaction: ReturnType<typeof begin>, batch: Batch): Promise<unknown>[] {
  const adding: Promise<unknown>[] = [transaction.objectStore('batches').add(batch)];
  const [first] = batch.events;
  if (first?.kind !== 'session-started') return adding;
  const { sessionId: id, site, atMs: startedAtMs } = first;
  return [...adding, transaction.objectStore('sessions').put({ id, site, startedAtMs })];
}

/** A report that is not confirmed comes again within five seconds: as many batches as those hold, and some more. */
const batchesLookedAt = 40;

/** The ids of the reports that the end of a session's log holds. */
export async function newestReports(database: LogDatabase, sessionId: string): Promise<readonly string[]> {
  const reports: string[] = [];
  let cursor = await database.transaction('batches').store.openCursor(batchRange(sessionId), 'prev');
  for (let looked = 0; cursor !== null && looked < batchesLookedAt; looked += 1) {
    reports.push(...cursor.value.reports);
    cursor = await cursor.continue();
  }
  return reports;
}
