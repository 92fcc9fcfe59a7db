import type { Batch } from './log-database.ts';

/**
 * Holds what is recorded but not yet in the log, where it outlives a worker that is stopped: cheaper than a write to the
 * log for each event.
 */
export interface Journal {
  /** Rejects when there is no room. */
  keep(batch: Batch): Promise<void>;
  drop(batches: readonly Batch[]): Promise<void>;
}
