import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalReasonSchema } from '../../src/core/schema/refusal.ts';
import { chapterRoutes } from '../fixtures/sites/chapter-routes.ts';
import { matrix } from '../fixtures/sites/matrix.ts';
import { type Row, requestsOf } from '../fixtures/sites/row.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { startTlsServer, type TlsServer } from '../helpers/tls-server.ts';
import { isKeyOf, isNameOf, isRequestOf } from '../recall/belonging.ts';
import { matrixTable } from '../recall/matrix-table.ts';
import { type Measured, measureRow } from '../recall/measure-row.ts';
import { partEntries } from '../recall/parts/index.ts';
import { itemText } from '../recall/parts/storage.ts';
import { isComplete } from '../recall/score.ts';
import { visitChapter } from '../recall/visit-chapter.ts';
import type { Visited } from '../recall/visited.ts';

const allRows = matrix.flatMap(({ rows }) => rows);
const measuredRows: (readonly [Row, Measured])[] = [];
let server: TlsServer;

beforeAll(async () => {
  server = await startTlsServer(Object.assign({}, ...matrix.map(chapterRoutes)));
});

afterAll(async () => {
  process.stdout.write(`\n${matrixTable(measuredRows)}\n\n`);
  await server?.close();
});

test('each row has its own name', () => {
  const ids = allRows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each reason for a refusal is reached', () => {
  const fates = new Set(allRows.flatMap(({ cookies = [] }) => cookies.map(({ fate }) => fate)));
  expect(refusalReasonSchema.options.filter((reason) => !fates.has(`refused: ${reason}`))).toEqual([]);
});

describe.each(['allow', 'block'] as const)('a browser set to %s third-party cookies', (setting) => {
  const chapters = matrix.filter(({ thirdPartyCookies = 'allow' }) => thirdPartyCookies === setting);
  let open: ExtensionBrowser;
  let driver: Driver;

  beforeAll(async () => {
    open = await openExtensionBrowser({ build: 'chromium-audit', server, thirdPartyCookies: setting });
    driver = await openDriver(open);
  });

  afterAll(async () => open?.close());

  describe.each(chapters.map((chapter) => [chapter.host, chapter] as const))('%s', (_host, chapter) => {
    let visited: Visited;
    beforeAll(async () => {
      visited = await visitChapter(chapter, { server, open, driver });
    });

    test.each(chapter.rows.map((row) => [row.id, row.what, row] as const))('%s: %s', (_id, _what, row) => {
      expect(truthOfPlatform(row, visited)).toEqual(truthOfRow(row));
      const measured = measureRow(row, visited);
      measuredRows.push([row, measured]);
      const wrong = [...measured].filter(([, score]) => !isComplete(score));
      expect(Object.fromEntries(wrong)).toEqual({});
    });

    test('nothing else is recorded', () => {
      expect(partEntries.flatMap(([, { strays }]) => strays?.(chapter, visited) ?? [])).toEqual([]);
    });
  });
});

/** How many cookies the browser holds in the end, what the server was asked for, and what else is stored. */
function truthOfPlatform(row: Row, { jar, served, stored }: Visited) {
  return {
    held: jar.filter(({ name }) => isNameOf(row, name)).length,
    requests: served
      .map(({ place }) => place)
      .filter((place) => isRequestOf(row, place))
      .toSorted(),
    storage: stored
      .filter(({ key }) => isKeyOf(row, key))
      .map(itemText)
      .toSorted(),
  };
}

function truthOfRow(row: Row) {
  const { storage = [] } = row;
  return {
    held: heldByTruth(row),
    requests: requestsOf(row).toSorted(),
    storage: storage.map(itemText).toSorted(),
  };
}

/** How many cookies of the row its truth says are in the jar at the end. */
function heldByTruth({ cookies = [], endings = [] }: Row): number {
  const stored = cookies.filter(({ fate, overwrites }) => fate === 'stored' && overwrites === undefined);
  return stored.length - endings.length;
}
