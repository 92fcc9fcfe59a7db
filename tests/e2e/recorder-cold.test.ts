// The first audited page after the worker was put to sleep. What the server got is recorded, from its headers or from what
// the page knows itself, or the visit says that its beginning is missing. Never is anything missing in silence.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { record } from '../../src/core/record/record.ts';
import type { TabSession } from '../../src/messaging/protocol.ts';
import { type ExtensionBrowser, openExtensionBrowser, stopWorker } from '../helpers/extension-browser.ts';
import { grantedBuild, openOwnPage, readEvents, sessionOf, untilNoVisit, untilResting } from '../helpers/own-visit.ts';
import { untilDone } from '../helpers/recorded-visit.ts';
import { html, pixel, type Routes, script, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const site = 'https://5dportalen.se/';
const rounds = 5;
const patience = { timeout: 20_000, interval: 100 };
const images = Array.from({ length: 10 }, (_, index) => `/${index}.gif`);
const tags = (host: string) => images.map((path) => `<img src="https://${host}${path}">`).join('');
const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';

const page: Routes = {
  '5dportalen.se/next': html(tags('third.test') + done),
  '5dportalen.se/favicon.ico': pixel(),
  '5dportalen.se/': html(
    `<script src="https://third.test/first.js"></script>${tags('5dportalen.se')}${tags('third.test')}
     <iframe src="https://frame.test/"></iframe>
     <script>fetch('https://third.test/unread', { mode: 'no-cors' });</script>${done}`,
    { 'set-cookie': 'own=1' },
  ),
  'third.test/first.js': script(''),
  'third.test/unread': script('unread'),
  'frame.test/': html(tags('frame.test')),
  ...Object.fromEntries(
    ['5dportalen.se', 'third.test', 'frame.test'].flatMap((host) => images.map((path) => [host + path, pixel()])),
  ),
};

describe.each([
  ['all-sites', 0],
  ['all-sites', 50],
  ['all-sites', 200],
  ['site-only', 0],
] as const)('with access to %s, and a server that takes %i ms for the page', (access, delayMs) => {
  let server: TlsServer;
  let folder: string;
  let open: ExtensionBrowser;
  let own: Page;
  beforeAll(async () => {
    const start = page['5dportalen.se/'];
    server = await startTlsServer({
      ...page,
      '5dportalen.se/': (request, response) => void setTimeout(() => start?.(request, response), delayMs),
    });
    folder = access === 'all-sites' ? await grantedBuild() : 'chromium-store';
    open = await openExtensionBrowser({ build: folder, server });
    own = await openOwnPage(open);
  });
  afterAll(async () => {
    await open?.close();
    await server?.close();
    if (access === 'all-sites') await rm(folder, { recursive: true, force: true });
  });

  test('the first page is complete, or it is said that its beginning is missing; a reload has all of it', async () => {
    for (let round = 0; round < rounds; round += 1) {
      await untilNoVisit(own);
      await stopWorker(own);
      const first = await visited((tab) => tab.goto(site));
      expectHonest(first);
      if (first.session?.incompleteStart) {
        const again = await visited(() => first.tab.reload(), first.tab);
        expect(again.session?.sessionId).not.toBe(first.session.sessionId);
        expect(again).toMatchObject({ withoutHeaders: [], gaps: [], session: { incompleteStart: false } });
      }
      await first.tab.close();
    }
  });

  test.runIf(delayMs === 0)('a page in a tab that rested is complete', async () => {
    const { tab, session } = await visited((opened) => opened.goto(site));
    await untilResting(own);
    await stopWorker(own);
    const next = await visited(() => tab.goto(`${site}next`), tab);
    expect(next.session?.sessionId).toBe(session?.sessionId);
    expect(next.withoutHeaders).toEqual([]);
    await tab.close();
  });

  /** What the server got during a visit of one page, and what is known of it when all is known that can be. */
  async function visited(go: (tab: Page) => Promise<unknown>, given?: Page) {
    const tab = given ?? (await open.browser.newPage());
    const before = server.log.length;
    await go(tab);
    await untilDone(tab);
    const session = await sessionOf(own, tab.url());
    return vi.waitFor(async () => {
      const { requests, gaps } = record(await readEvents(own, session));
      const served = server.log.slice(before).map(({ host, path }) => `https://${host}${path}`);
      const known = new Set(requests.map(({ url }) => url));
      expect(served.filter((url) => !known.has(url) && !isBeyondThePage(url))).toEqual([]);
      const answered = new Set(requests.filter(({ seenBy }) => seenBy === 'headers').map(({ url }) => url));
      const withoutHeaders = served.filter((url) => isVisible(url) && !answered.has(url));
      return { tab, session, withoutHeaders, gaps: gaps.map(({ cause }) => cause) };
    }, patience);
  }

  function isVisible(url: string): boolean {
    return access === 'all-sites' || url.startsWith(site);
  }
});

interface Visited {
  readonly session: TabSession | null;
  readonly withoutHeaders: readonly string[];
  readonly gaps: readonly string[];
}

function expectHonest({ session, withoutHeaders, gaps }: Visited): void {
  const isSaid = session?.incompleteStart === true;
  expect(gaps).toEqual(isSaid ? ['late-start'] : []);
  if (!isSaid) expect(withoutHeaders).toEqual([]);
}

/** What the frame of another host requests, no page but that one knows; the list of resources has no answer that was not read. */
function isBeyondThePage(url: string): boolean {
  return url.startsWith('https://frame.test/') || url.endsWith('/unread');
}
