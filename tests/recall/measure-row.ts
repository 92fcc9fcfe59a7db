import type { Row } from '../fixtures/sites/row.ts';
import { type Part, partEntries } from './parts/index.ts';
import { type Score, scoreOf } from './score.ts';
import type { Visited } from './visited.ts';

export type Measured = ReadonlyMap<Part, Score>;

/** What the recorder has of a row, against what the row is, the browser's own jar and the server's log. */
export function measureRow(row: Row, visited: Visited): Measured {
  return new Map(
    partEntries.map(([name, { truth, recorded }]) => [name, scoreOf(truth(row, visited), recorded(row, visited))]),
  );
}
