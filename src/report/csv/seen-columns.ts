// Columns that every table of a visit shares.
import type { Run } from '../../core/schema/run.ts';
import type { CsvValue } from './write-csv.ts';

export const visitColumns = ['run', 'scenario', 'repetition'] as const;

export function visitValues({ id, scenario, repetition }: Run): readonly CsvValue[] {
  return [id, scenario, repetition?.number ?? null];
}

export interface InVisit<T> {
  readonly run: Run;
  readonly item: T;
}

/** What all visits show, visit by visit, without a copy of it all. */
export function* inVisits<T>(runs: readonly Run[], itemsOf: (run: Run) => readonly T[]): Generator<InVisit<T>> {
  for (const run of runs) for (const item of itemsOf(run)) yield { run, item };
}
