import type { Run, RunCookie } from '../../core/schema/run.ts';
import { type InVisit, inVisits, visitColumns, visitValues } from './seen-columns.ts';
import { type CsvTable, type CsvValue, writeCsv } from './write-csv.ts';

/** Every cookie of every visit; times in milliseconds since the navigation, lifetimes in seconds. */
export function cookiesCsv(runs: readonly Run[]): Iterable<string> {
  const table: CsvTable<InVisit<RunCookie>> = {
    columns: [...visitColumns, ...columns],
    rows: inVisits(runs, ({ cookies }) => cookies),
    valuesOf: ({ run, item }) => [...visitValues(run), ...valuesOf(item)],
  };
  return writeCsv(table);
}

const columns = [
  'name',
  'domain',
  'hostOnly',
  'path',
  'partitionKey',
  'party',
  'phase',
  'setAtMs',
  'removedAtMs',
  'state',
  'presentAtStart',
  'duration',
  'requestedSeconds',
  'storedSeconds',
  'isCapped',
  'secure',
  'httpOnly',
  'sameSite',
  'valueLength',
  'valueShape',
  'coverage',
  'declaration',
  'purpose',
  'exempt',
  'knownAs',
  'via',
  'url',
  'line',
  'column',
  'page',
  'frame',
] as const;

function valuesOf(cookie: RunCookie): readonly CsvValue[] {
  const { duration, setBy, value, known } = cookie;
  const isPersistent = duration.kind === 'persistent';
  return [
    cookie.name,
    cookie.domain,
    cookie.hostOnly,
    cookie.path,
    cookie.partitionKey,
    cookie.party,
    cookie.phase,
    cookie.setAtMs,
    cookie.removedAtMs,
    cookie.state,
    cookie.presentAtStart,
    duration.kind,
    isPersistent ? duration.requestedSeconds : null,
    isPersistent ? duration.storedSeconds : null,
    cookie.isCapped,
    cookie.secure,
    cookie.httpOnly,
    cookie.sameSite,
    value.length,
    value.shape,
    cookie.coverage,
    cookie.declaration,
    cookie.purpose,
    cookie.exempt,
    known?.platform ?? null,
    setBy.via,
    setBy.url,
    setBy.line,
    setBy.column,
    setBy.page,
    setBy.frame,
  ];
}
