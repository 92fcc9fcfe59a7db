import type { Page } from 'puppeteer';
import type { Event, NewEvent } from '../../src/core/schema/event.ts';
import { eventWeight } from '../../src/recorder/log/event-weight.ts';
import type { Batch } from '../../src/recorder/log/log-database.ts';
import { stopWorker } from './extension-browser.ts';
import { ask } from './own-visit.ts';

/** What a busy page gives in the 200 ms that share a batch. */
const perBatch = 60;
const batchesAtOnce = 100;

/**
 * Adds events to the log of a session as if they had been recorded. `own`: one of the extension's pages. The worker that
 * knew where the log ended is stopped; the next one asks the log.
 */
export async function fillLog(own: Page, sessionId: string, added: readonly NewEvent[]): Promise<void> {
  await ask(own, 'log/flush');
  const last = await lastBatch(own, sessionId);
  const firstSeq = last === null ? 0 : last.firstSeq + last.events.length;
  const batches = batched(added, { sessionId, firstSeq, weight: last?.weight ?? 0 });
  for (let index = 0; index < batches.length; index += batchesAtOnce) {
    await own.evaluate(write, batches.slice(index, index + batchesAtOnce));
  }
  await stopWorker(own);
}

function batched(added: readonly NewEvent[], end: Pick<Batch, 'sessionId' | 'firstSeq' | 'weight'>): Batch[] {
  const { sessionId, firstSeq } = end;
  let { weight } = end;
  return Array.from({ length: Math.ceil(added.length / perBatch) }, (_, index) => {
    const from = index * perBatch;
    const events = added
      .slice(from, from + perBatch)
      .map((event, place): Event => ({ ...event, seq: firstSeq + from + place }));
    weight += events.reduce((sum, event) => sum + eventWeight(event), 0);
    return { sessionId, firstSeq: firstSeq + from, events, reports: [], weight };
  });
}

/** Both run in the page. */
async function lastBatch(own: Page, sessionId: string): Promise<Batch | null> {
  return own.evaluate(async (id) => {
    const opened = indexedDB.open('kakvakt');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const range = IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
    const reading = opened.result.transaction('batches').objectStore('batches').openCursor(range, 'prev');
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opened.result.close();
    const batch: Batch | null = reading.result?.value ?? null;
    return batch;
  }, sessionId);
}

async function write(batches: readonly Batch[]): Promise<void> {
  const opened = indexedDB.open('kakvakt');
  await new Promise((resolve) => opened.addEventListener('success', resolve));
  const transaction = opened.result.transaction('batches', 'readwrite');
  for (const batch of batches) transaction.objectStore('batches').add(batch);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  opened.result.close();
}
