import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chapterRoutes } from '../fixtures/sites/chapter-routes.ts';
import { matrix } from '../fixtures/sites/matrix.ts';
import { type Chapter, type Part, type Row, requestsOf, thirdParty } from '../fixtures/sites/row.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { startTlsServer, type TlsServer } from '../helpers/tls-server.ts';
import { knownMisses } from '../recall/known-misses.ts';
import { type Measured, matrixTable } from '../recall/matrix-table.ts';
import {
  heldByTruth,
  isKeyOf,
  isNameOf,
  isRequestOf,
  measureRow,
  placeOf,
  type Visited,
} from '../recall/measure-row.ts';
import { isComplete, scoreOf } from '../recall/score.ts';
import { visitChapter } from '../recall/visit-chapter.ts';

const parts: readonly Part[] = ['attempts', 'fate', 'requests', 'storage'];
const allRows = matrix.flatMap(({ rows }) => rows);
const measuredRows: (readonly [Row, Measured])[] = [];

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer(Object.assign({}, ...matrix.map(chapterRoutes)));
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  process.stdout.write(`\n${matrixTable(measuredRows)}\n\n`);
  await open?.close();
  await server?.close();
});

test('each row has its own name', () => {
  const ids = allRows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(knownMisses).filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(matrix.map((chapter) => [chapter.host, chapter] as const))('%s', (_host, chapter) => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await visitChapter(chapter, { server, open, driver });
  });

  test.each(chapter.rows.map((row) => [row.id, row.what, row] as const))('%s: %s', (id, _what, row) => {
    expect(truthOfPlatform(row, visited)).toEqual(truthOfRow(row));
    const measured = measureRow(row, visited);
    measuredRows.push([row, measured]);
    const { parts: known = [], isRace = false } = knownMisses[id] ?? {};
    const wrong = parts.filter((part) => !isComplete(measured[part]) && !known.includes(part));
    expect(wrong.map((part) => ({ part, ...measured[part] }))).toEqual([]);
    expect(known.filter((part) => isComplete(measured[part]) && !isRace)).toEqual([]);
  });

  test('nothing else is recorded', () => {
    expect(strays(chapter, visited)).toEqual([]);
  });
});

/** How many cookies the browser holds in the end, and what the server was asked for. */
function truthOfPlatform(row: Row, { jar, served }: Visited) {
  return {
    held: jar.filter(({ name }) => isNameOf(row, name)).length,
    requests: served.filter((place) => isRequestOf(row, place)).toSorted(),
  };
}

function truthOfRow(row: Row) {
  return { held: heldByTruth(row), requests: requestsOf(row).toSorted() };
}

/** What was recorded and belongs to no row. Cookies of the chapters before are still there. */
function strays({ host, rows }: Chapter, { record, served }: Visited): string[] {
  const own = [`https://${host}`, `https://${thirdParty}`];
  return [
    ...record.attempts.map(({ cookie }) => cookie.name).filter((name) => !rows.some((row) => isNameOf(row, name))),
    ...record.cookies.map(({ name }) => name).filter((name) => !allRows.some((row) => isNameOf(row, name))),
    ...scoreOf(
      served,
      record.requests.map(({ url }) => placeOf(url)),
    ).surplus.filter((place) => !rows.some((row) => isRequestOf(row, place))),
    ...record.storage
      .filter(({ origin, key }) => own.includes(origin) && !allRows.some((row) => isKeyOf(row, key)))
      .map(({ key }) => key),
  ];
}
