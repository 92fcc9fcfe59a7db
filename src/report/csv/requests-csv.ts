import type { Run, RunRequest } from '../../core/schema/run.ts';
import { type InVisit, inVisits, visitColumns, visitValues } from './seen-columns.ts';
import { type CsvTable, type CsvValue, writeCsv } from './write-csv.ts';

/** Every request of every visit, and who received it. */
export function requestsCsv(runs: readonly Run[]): Iterable<string> {
  const table: CsvTable<InVisit<RunRequest>> = {
    columns: [...visitColumns, ...columns],
    rows: inVisits(runs, ({ requests }) => requests),
    valuesOf: ({ run, item }) => [...visitValues(run), ...valuesOf(item)],
  };
  return writeCsv(table);
}

const columns = [
  'url',
  'host',
  'site',
  'party',
  'phase',
  'atMs',
  'type',
  'method',
  'status',
  'error',
  'redirectTo',
  'organisation',
  'organisationSource',
  'hostedBy',
  'country',
  'category',
  'canonicalHost',
  'isCloaked',
  'declared',
  'declaration',
  'isPixel',
  'sentCookies',
  'contentType',
  'contentLength',
  'seenBy',
  'initiator',
  'page',
  'frame',
] as const;

function valuesOf(request: RunRequest): readonly CsvValue[] {
  return [
    request.url,
    request.host,
    request.site,
    request.party,
    request.phase,
    request.atMs,
    request.type,
    request.method,
    request.status,
    request.error,
    request.redirectTo,
    request.organisation,
    request.organisationSource,
    request.hostedBy,
    request.country,
    request.category,
    request.canonicalHost,
    request.isCloaked,
    request.declared,
    request.declaration,
    request.isPixel,
    request.sentCookies?.join(' ') ?? null,
    request.contentType,
    request.contentLength,
    request.seenBy,
    request.initiator,
    request.page,
    request.frame,
  ];
}
