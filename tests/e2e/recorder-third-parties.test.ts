// With access to the audited site alone: which requests to other hosts are known all the same. The truth is the server's log.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { record } from '../../src/core/record/record.ts';
import type { Event } from '../../src/core/schema/event.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { openOwnPage, readEvents, sessionOf } from '../helpers/own-visit.ts';
import { only, untilDone } from '../helpers/recorded-visit.ts';
import { knownFrom, thirdPartyRoutes } from '../helpers/third-party-kinds.ts';
import { startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const patience = { timeout: 20_000, interval: 100 };

let server: TlsServer;
let open: ExtensionBrowser;
let own: Page;
beforeAll(async () => {
  server = await startTlsServer(thirdPartyRoutes);
  open = await openExtensionBrowser({ build: 'chromium-store', server });
  own = await openOwnPage(open);
});
afterAll(async () => {
  await open?.close();
  await server?.close();
});

test('what a page requests of others is known, but for what no page can know', async () => {
  const { page, events } = await visit();
  const seen = seenFrom(events);
  for (const source of ['resource-timing', 'csp-report', 'frame', 'redirect'] as const) {
    expect(seen.get(source)).toEqual(expect.arrayContaining([...knownFrom[source]]));
  }
  const known = new Set([...seen.values()].flat());
  expect(knownFrom.nobody.filter((place) => known.has(place))).toEqual([]);

  const served = new Set(server.log.map(({ host, path }) => host + path).filter((place) => !place.startsWith('5d')));
  const unserved = 'no-such-host.test:444/image.gif';
  expect(new Set([...known, ...knownFrom.nobody].filter((place) => place !== unserved))).toEqual(served);
  expect(only(events, 'recorder-gap')).toEqual([]);
  await page.close();
});

test('each request counts once, and none as seen with its headers', async () => {
  const { page, events } = await visit();
  const others = record(events).requests.filter(({ host }) => host !== '5dportalen.se');
  expect(new Set(others.map(({ seenBy }) => seenBy))).toEqual(new Set(['page']));
  const places = others.map(({ url }) => placeOf(url));
  expect(places).toHaveLength(new Set(places).size);
  expect(new Set(places)).toEqual(new Set([...seenFrom(events).values()].flat()));
  expect(typeOf(others, '/link.css')).toBe('stylesheet');
  expect(typeOf(others, '/font.woff2')).toBe('font');
  await page.close();
});

test('the page hears nothing of our policy, and its own is left to it', async () => {
  const page = await open.browser.newPage();
  await page.goto('https://5dportalen.se/own-policy');
  await untilDone(page);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual(["img-src 'none'"]);
  await page.close();
});

test('a request is told although its page is left at once', async () => {
  const page = await open.browser.newPage();
  await page.goto('https://5dportalen.se/kinds');
  const session = await sessionOf(own, page.url());
  await page.goto('https://third.test/target');
  await vi.waitFor(async () => {
    expect(seenFrom(await readEvents(own, session)).get('resource-timing')).toContain('third.test/script.js');
  }, patience);
  await page.close();
});

async function visit() {
  const page = await open.browser.newPage();
  await page.goto('https://5dportalen.se/kinds');
  await untilDone(page);
  const session = await sessionOf(own, page.url());
  const events = await vi.waitFor(async () => {
    const found = await readEvents(own, session);
    const sources = seenFrom(found);
    for (const source of ['resource-timing', 'csp-report'] as const) {
      expect(sources.get(source)).toEqual(expect.arrayContaining([...knownFrom[source]]));
    }
    return found;
  }, patience);
  return { page, events };
}

function seenFrom(events: readonly Event[]): Map<string, string[]> {
  const bySource = Map.groupBy(only(events, 'resource-seen'), ({ source }) => source);
  return new Map([...bySource].map(([source, seen]) => [source, seen.map(({ url }) => placeOf(url))]));
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

function typeOf(requests: readonly { url: string; type: string }[], path: string): string | undefined {
  return requests.find(({ url }) => placeOf(url) === `third.test${path}`)?.type;
}
