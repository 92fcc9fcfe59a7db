// While no audited site is open, Kakvakt costs nothing: its worker is not woken, and no script of its own is in any page.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, openExtensionBrowser, stopWorker } from '../helpers/extension-browser.ts';
import { type Stirrings, watchStirrings } from '../helpers/idle-watch.ts';
import { grantedBuild, openOwnPage, openTab, untilNoVisit, untilResting } from '../helpers/own-visit.ts';
import { untilDone } from '../helpers/recorded-visit.ts';
import { html, pixel, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const site = 'https://5dportalen.se/';
const elsewhere = 'https://elsewhere.test/';
const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';
const nothing: Stirrings = { workerStarts: 0, scripts: 0 };

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

describe.each(['site-only', 'all-sites'] as const)('with access to %s', (access) => {
  let folder: string;
  let open: ExtensionBrowser;
  let own: Page;
  beforeAll(async () => {
    folder = access === 'all-sites' ? await grantedBuild() : 'chromium-store';
  });
  afterAll(async () => {
    if (access === 'all-sites') await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    open = await openExtensionBrowser({ build: folder, server });
    own = await openOwnPage(open);
  });
  afterEach(() => open?.close());

  test('an audited page is noticed, so that the counters below can be trusted', async () => {
    await stopWorker(own);
    const page = await open.browser.newPage();
    const { stirrings } = await watchStirrings(open, page);
    await visit(page, site);
    expect(stirrings).toMatchObject({ workerStarts: 1 });
    expect(stirrings.scripts).toBeGreaterThanOrEqual(2);
  });

  test('never visited', async () => {
    await stopWorker(own);
    expect(await over30Pages()).toEqual(nothing);
  });

  test('visited, and left', async () => {
    const page = await openTab(open, site);
    await visit(page, elsewhere);
    await untilNoVisit(own);
    await stopWorker(own);
    expect(await over30Pages(page)).toEqual(nothing);
  });

  test('visited, and closed', async () => {
    const page = await openTab(open, site);
    await page.close();
    await untilNoVisit(own);
    await stopWorker(own);
    expect(await over30Pages()).toEqual(nothing);
  });

  test('open in another tab, where nothing happens any more', async () => {
    await openTab(open, site);
    await untilResting(own);
    await stopWorker(own);
    expect(await over30Pages()).toEqual(nothing);
  });

  test('open in another tab, and the worker was stopped at work: it is woken once, and puts things in order', async () => {
    await openTab(open, site);
    await stopWorker(own);
    expect((await over30Pages()).workerStarts).toBeLessThanOrEqual(1);
    await untilResting(own);
    await stopWorker(own);
    expect(await over30Pages()).toEqual(nothing);
  });

  test('closed after the worker was stopped at work', async () => {
    const page = await openTab(open, site);
    await stopWorker(own);
    await page.close();
    await untilNoVisit(own);
    await stopWorker(own);
    expect(await over30Pages()).toEqual(nothing);
  });

  async function over30Pages(given?: Page): Promise<Stirrings> {
    const page = given ?? (await open.browser.newPage());
    const { stirrings, stop } = await watchStirrings(open, page);
    for (let count = 0; count < 30; count += 1) await visit(page, `${elsewhere}?${count}`);
    await stop();
    return { ...stirrings };
  }
});

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilDone(page);
}
