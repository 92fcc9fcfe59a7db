import { expect, vi } from 'vitest';
import { type BrowserCookie, browserJar } from '../../src/audit/browser/browser-jar.ts';
import { record } from '../../src/core/record/record.ts';
import { SNAPSHOT_RACE_MS } from '../../src/core/record/snapshot-race.ts';
import type { Event, EventKind } from '../../src/core/schema/event.ts';
import { type Chapter, requestsOf } from '../fixtures/sites/row.ts';
import type { Driver, ExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, recordedVisit } from '../helpers/recorded-visit.ts';
import type { ServedRequest, TlsServer } from '../helpers/tls-server.ts';
import { placeOf } from './belonging.ts';
import { scoreOf } from './score.ts';
import type { Served, Visited } from './visited.ts';

interface Tools {
  readonly server: TlsServer;
  readonly open: ExtensionBrowser;
  readonly driver: Driver;
}

/** Lets the browser try every row of a chapter, until the server and the recorder have seen the last of it. */
export async function visitChapter({ host, rows, startPath = '/' }: Chapter, tools: Tools): Promise<Visited> {
  const { server, open, driver } = tools;
  const before = server.log.length;
  const served = () => server.log.slice(before).map(asServed);
  const places = () => served().map(({ place }) => place);
  const expected = rows.flatMap(requestsOf);
  let jar: readonly BrowserCookie[] = [];
  const events = await recordedVisit({
    open,
    driver,
    url: `https://${host}${startPath}`,
    start: { site: host },
    meanwhile: async (page) => {
      expect(await page.evaluate(() => Reflect.get(globalThis, 'failures'))).toEqual([]);
      await vi.waitFor(() => expect(scoreOf(expected, places()).missed).toEqual([]), patience);
      // A recorder that misses something is measured, not waited for without end.
      await vi.waitFor(async () => expect(await isAllTold(driver, places())).toBe(true), patience).catch(() => {});
      jar = await browserJar(open.browser);
    },
  });
  return { record: record(events), jar, served: served() };
}

function asServed({ host, path, cookie }: ServedRequest): Served {
  const names = cookie === '' ? [] : cookie.split('; ').map((pair) => pair.slice(0, Math.max(0, pair.indexOf('='))));
  return { place: placeOf(host + path), cookies: names };
}

const patience = { timeout: 4_000, interval: 50 };

/** What a snapshot confirms or denies. */
const spoken: ReadonlySet<EventKind> = new Set(['request', 'script-write', 'cookie-changed']);

/** Everything served is in the log, and so long ago that the last snapshot speaks of it. */
async function isAllTold({ api }: Driver, served: readonly string[]): Promise<boolean> {
  const events: Event[] = await api.evaluate((driver) => driver.readEvents(-1));
  const recorded = only(events, 'request').map(({ url }) => placeOf(url));
  const lastAtMs = events.reduce((latest, { kind, atMs }) => (spoken.has(kind) ? Math.max(latest, atMs) : latest), 0);
  return scoreOf(served, recorded).missed.length === 0 && Date.now() > lastAtMs + SNAPSHOT_RACE_MS;
}
