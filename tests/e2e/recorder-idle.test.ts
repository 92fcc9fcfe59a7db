// While no audited site is open, Kakvakt costs nothing: its worker is not woken, and no script of its own is in any page.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, openExtensionBrowser, stopWorker } from '../helpers/extension-browser.ts';
import { type Stirrings, watchStirrings } from '../helpers/idle-watch.ts';
import { grantedBuild, openOwnPage, openTab, untilNoVisit, untilResting } from '../helpers/own-visit.ts';
import { untilDone } from '../helpers/recorded-visit.ts';
import { html, pixel, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const site = 'https://5dportalen.se/';
const elsewhere = 'https://elsewhere.test/';
const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';
const nothing: Stirrings = { workerStarts: 0, scripts: 0 };

interface Opened {
  readonly open: ExtensionBrowser;
  readonly own: Page;
  /** What stirs on 30 pages of another site, in a tab of their own or the given one. */
  readonly browse: (page?: Page) => Promise<Stirrings>;
}

let server: TlsServer;
beforeAll(async () => {
  server = await startTlsServer({
    '5dportalen.se/': html(`<img src="https://tracker.test/pixel.gif">${done}`, { 'set-cookie': 'own=1' }),
    'elsewhere.test/': html(
      `<script>document.cookie = 'theirs=1'; localStorage.setItem('a', '1');</script>
       <img src="https://tracker.test/pixel.gif"><iframe src="https://tracker.test/frame"></iframe>${done}`,
    ),
    'tracker.test/pixel.gif': pixel({ 'set-cookie': 'pixel=1; Secure; SameSite=None' }),
    'tracker.test/frame': html(''),
  });
});
afterAll(() => server?.close());

// Each in a browser of its own, at once: most of the time goes by in waiting for the worker's rest.
describe.concurrent.each(['site-only', 'all-sites'] as const)('with access to %s', (access) => {
  let folder: string;
  beforeAll(async () => {
    folder = access === 'all-sites' ? await grantedBuild() : 'chromium-store';
  });
  afterAll(async () => {
    if (access === 'all-sites') await rm(folder, { recursive: true, force: true });
  });

  test('an audited page is noticed, so that the counters below can be trusted', () =>
    inBrowser(async ({ open, own }) => {
      await stopWorker(own);
      const page = await open.browser.newPage();
      const { stirrings } = await watchStirrings(open, page);
      await visit(page, site);
      expect(stirrings).toMatchObject({ workerStarts: 1 });
      expect(stirrings.scripts).toBeGreaterThanOrEqual(2);
    }));

  test('never visited', () =>
    inBrowser(async ({ own, browse }) => {
      await stopWorker(own);
      expect(await browse()).toEqual(nothing);
    }));

  test('visited, and left', () =>
    inBrowser(async ({ open, own, browse }) => {
      const page = await openTab(open, site);
      await visit(page, elsewhere);
      await untilNoVisit(own);
      await stopWorker(own);
      expect(await browse(page)).toEqual(nothing);
    }));

  test('visited, and closed', () =>
    inBrowser(async ({ open, own, browse }) => {
      const page = await openTab(open, site);
      await page.close();
      await untilNoVisit(own);
      await stopWorker(own);
      expect(await browse()).toEqual(nothing);
    }));

  test('open in another tab, where nothing happens any more', () =>
    inBrowser(async ({ open, own, browse }) => {
      await openTab(open, site);
      await untilResting(own);
      await stopWorker(own);
      expect(await browse()).toEqual(nothing);
    }));

  test('open in another tab, and the worker was stopped at work: it is woken once, and puts things in order', () =>
    inBrowser(async ({ open, own, browse }) => {
      await openTab(open, site);
      await stopWorker(own);
      expect((await browse()).workerStarts).toBeLessThanOrEqual(1);
      await untilResting(own);
      await stopWorker(own);
      expect(await browse()).toEqual(nothing);
    }));

  test('closed after the worker was stopped at work', () =>
    inBrowser(async ({ open, own, browse }) => {
      const page = await openTab(open, site);
      await stopWorker(own);
      await page.close();
      await untilNoVisit(own);
      await stopWorker(own);
      expect(await browse()).toEqual(nothing);
    }));

  async function inBrowser(use: (opened: Opened) => Promise<void>): Promise<void> {
    const open = await openExtensionBrowser({ build: folder, server });
    try {
      const own = await openOwnPage(open);
      await use({ open, own, browse: (page) => over30Pages(open, page) });
    } finally {
      await open.close();
    }
  }
});

async function over30Pages(open: ExtensionBrowser, given?: Page): Promise<Stirrings> {
  const page = given ?? (await open.browser.newPage());
  // The page after an audited one got scripts of ours before the visit had ended. The debugger tells of those that are
  // still in memory, which is chance: they are no stirring.
  await page.goto('about:blank');
  const { stirrings, stop } = await watchStirrings(open, page);
  for (let count = 0; count < 30; count += 1) await visit(page, `${elsewhere}?${count}`);
  await stop();
  return { ...stirrings };
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilDone(page);
}
