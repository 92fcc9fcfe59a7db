import type { Run, RunAttempt } from '../../core/schema/run.ts';
import { type InVisit, inVisits, visitColumns, visitValues } from './seen-columns.ts';
import { type CsvTable, type CsvValue, writeCsv } from './write-csv.ts';

/** Every write of a cookie that was asked for, and what became of it. */
export function attemptsCsv(runs: readonly Run[]): Iterable<string> {
  const table: CsvTable<InVisit<RunAttempt>> = {
    columns: [...visitColumns, ...columns],
    rows: inVisits(runs, ({ attempts }) => attempts),
    valuesOf: ({ run, item }) => [...visitValues(run), ...valuesOf(item)],
  };
  return writeCsv(table);
}

const columns = [
  'name',
  'host',
  'domain',
  'path',
  'phase',
  'atMs',
  'outcome',
  'reason',
  'requestedSeconds',
  'secure',
  'httpOnly',
  'sameSite',
  'partitioned',
  'via',
  'url',
  'line',
  'column',
  'page',
  'frame',
] as const;

function valuesOf({ cookie, script, ...attempt }: RunAttempt): readonly CsvValue[] {
  return [
    cookie.name,
    attempt.host,
    cookie.domain,
    cookie.path,
    attempt.phase,
    attempt.atMs,
    attempt.outcome,
    attempt.reason,
    cookie.requestedSeconds,
    cookie.secure,
    cookie.httpOnly,
    cookie.sameSite,
    cookie.partitioned,
    attempt.via,
    script?.url ?? attempt.url,
    script?.line ?? null,
    script?.column ?? null,
    attempt.page,
    attempt.frame,
  ];
}
