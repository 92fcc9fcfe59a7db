import { expect, vi } from 'vitest';
import { record } from '../../src/core/record/record.ts';
import { SNAPSHOT_RACE_MS } from '../../src/core/record/snapshot-race.ts';
import type { Event, EventKind } from '../../src/core/schema/event.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';
import { type Chapter, requestsOf } from '../fixtures/sites/row.ts';
import type { Driver, ExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, recordedVisit } from '../helpers/recorded-visit.ts';
import { auditEnvironment } from '../helpers/sample-environment.ts';
import type { ServedRequest, TlsServer } from '../helpers/tls-server.ts';
import { type HeldCookie, wholeJar } from '../helpers/whole-jar.ts';
import { placeOf } from './belonging.ts';
import { scoreOf } from './score.ts';
import { storedItems } from './stored-items.ts';
import type { Served, StoredItem, Visited } from './visited.ts';

interface Tools {
  readonly server: TlsServer;
  readonly open: ExtensionBrowser;
  readonly driver: Driver;
}

/** Lets the browser try every row of a chapter, until the server and the recorder have seen the last of it. */
export async function visitChapter(chapter: Chapter, tools: Tools): Promise<Visited> {
  const { host, rows, startPath = '/', thirdPartyCookies = 'allow' } = chapter;
  const { server, open, driver } = tools;
  const before = server.log.length;
  const served = () => server.log.slice(before).map(asServed);
  const places = () => served().map(({ place }) => place);
  const expected = rows.flatMap(requestsOf);
  let jar: readonly HeldCookie[] = [];
  let answered: readonly Served[] = [];
  let stored: readonly StoredItem[] = [];
  const events = await recordedVisit({
    open,
    driver,
    url: `${host.includes(':') ? 'http' : 'https'}://${host}${startPath}`,
    start: { site: host.replace(/:.*/, ''), environment: { ...auditEnvironment, thirdPartyCookies } },
    meanwhile: async (page) => {
      expect(await page.evaluate(() => Reflect.get(globalThis, 'failures'))).toEqual([]);
      await vi.waitFor(() => expect(scoreOf(expected, places()).missed).toEqual([]), patience);
      // A recorder that misses something is measured, not waited for without end.
      await vi.waitFor(async () => expect(await isAllTold(driver, places())).toBe(true), patience).catch(() => {});
      jar = await wholeJar(open.browser);
      answered = served();
    },
    afterwards: async (page) => {
      stored = await storedItems(page, rows);
    },
  });
  const visited = record(events);
  const late = laterRecorded(visited, answered, served().slice(answered.length));
  return { record: visited, jar, stored, served: [...answered, ...late] };
}

/**
 * Of what arrived after the server's log was read, what is recorded: the recording ends a moment later, and a browser asks
 * for a service worker's script again when it likes.
 */
function laterRecorded(
  { requests }: SessionRecord,
  answered: readonly Served[],
  later: readonly Served[],
): readonly Served[] {
  const recorded = requests.map(({ url }) => placeOf(url));
  const { surplus } = scoreOf(
    answered.map(({ place }) => place),
    recorded,
  );
  const { surplus: unrecorded } = scoreOf(
    surplus,
    later.map(({ place }) => place),
  );
  return later.filter(({ place }) => !unrecorded.includes(place));
}

function asServed({ host, path, cookie, body }: ServedRequest): Served {
  const names = cookie === '' ? [] : cookie.split('; ').map((pair) => pair.slice(0, Math.max(0, pair.indexOf('='))));
  return { place: placeOf(host + path), cookies: names, text: withoutEncoding(`${path}\n${body}`) };
}

function withoutEncoding(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => decodeURIComponent(encoded));
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
