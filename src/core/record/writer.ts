import type { Writer } from '../schema/stored-record.ts';
import type { SeenAttempt } from './attempts-seen.ts';
import type { StoreChange } from './jar.ts';

/** Who asked for each of the store's changes, as far as it is known. */
export type Writers = ReadonlyMap<StoreChange, SeenAttempt>;

export function asWriter({ via, url, script, chain, page, frame }: SeenAttempt): Writer {
  return { via, url, line: script?.line ?? null, column: script?.column ?? null, chain, page, frame };
}

/** The store's event only tells of a write, some milliseconds later: what counts is when the attempt was made. */
export function writtenAtMs(write: StoreChange, writers: Writers): number {
  return Math.min(write.atMs, writers.get(write)?.atMs ?? write.atMs);
}
