import type { Run, RunStorage } from '../../core/schema/run.ts';
import { type InVisit, inVisits, visitColumns, visitValues } from './seen-columns.ts';
import { type CsvTable, type CsvValue, writeCsv } from './write-csv.ts';

/** Every item of other storage of every visit. */
export function storageCsv(runs: readonly Run[]): Iterable<string> {
  const table: CsvTable<InVisit<RunStorage>> = {
    columns: [...visitColumns, ...columns],
    rows: inVisits(runs, ({ storage }) => storage),
    valuesOf: ({ run, item }) => [...visitValues(run), ...valuesOf(item)],
  };
  return writeCsv(table);
}

const columns = [
  'area',
  'key',
  'origin',
  'party',
  'phase',
  'setAtMs',
  'state',
  'valueLength',
  'valueShape',
  'coverage',
  'declaration',
  'purpose',
  'exempt',
  'knownAs',
  'url',
  'line',
  'column',
  'page',
  'frame',
] as const;

function valuesOf({ value, known, script, ...item }: RunStorage): readonly CsvValue[] {
  return [
    item.area,
    item.key,
    item.origin,
    item.party,
    item.phase,
    item.setAtMs,
    item.state,
    value?.length ?? null,
    value?.shape ?? null,
    item.coverage,
    item.declaration,
    item.purpose,
    item.exempt,
    known?.platform ?? null,
    script?.url ?? null,
    script?.line ?? null,
    script?.column ?? null,
    item.page,
    item.frame,
  ];
}
