// What one life of the service worker leaves to the next: kept by the browser in its memory, and gone when that closes.
import { browser } from '../../../platform/browser.ts';
import type { Journal } from '../../log/journal.ts';
import type { Batch } from '../../log/log-database.ts';
import { emptyState, type RecorderState } from '../session/recorder-state.ts';

export interface Inheritance {
  readonly state: RecorderState;
  /** What may not have reached the log, in order. */
  readonly left: readonly Batch[];
}

const stateKey = 'state';
const journalPrefix = 'journal ';

/** All in one question: until it is answered, what the browser tells is in the worker's memory alone. */
export async function inherit(): Promise<Inheritance> {
  const stored = await browser.storage.session.get(null);
  const entries = Object.entries(stored);
  // Safe: under these keys nothing but the functions below store, and the memory is the extension's own.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  const left = entries.flatMap(([key, value]) => (key.startsWith(journalPrefix) ? (value as Batch) : []));
  const state = (stored[stateKey] as RecorderState | undefined) ?? emptyState;
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  return { state, left: left.toSorted((a, b) => a.firstSeq - b.firstSeq) };
}

export function saveState(state: RecorderState): Promise<void> {
  return browser.storage.session.set({ [stateKey]: state });
}

export const journal: Journal = {
  keep: (batch) => browser.storage.session.set({ [keyOf(batch)]: batch }),
  drop: (batches) => browser.storage.session.remove(batches.map(keyOf)),
};

function keyOf({ sessionId, firstSeq }: Batch): string {
  return `${journalPrefix}${sessionId} ${firstSeq}`;
}
