import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExtensionBrowser, openExtensionBrowser, stopWorker } from '../helpers/extension-browser.ts';
import { ask, grantedBuild, openOwnPage, openTab, readEvents, sessionOf } from '../helpers/own-visit.ts';
import { only, untilDone } from '../helpers/recorded-visit.ts';
import { html, pixel, redirect, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const site = 'https://5dportalen.se/';
const patience = { timeout: 20_000, interval: 100 };
const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';

const routes = {
  '5dportalen.se/': html(
    `<script>document.cookie = 'sbjs_session=1; max-age=1800';</script>
     <img src="https://tracker.test/pixel.gif"><img src="/own.gif"><iframe src="https://tracker.test/frame"></iframe>${done}`,
    { 'set-cookie': 'own=1' },
  ),
  '5dportalen.se/next': html(done),
  '5dportalen.se/own.gif': pixel(),
  '5dportalen.se/out': redirect('https://tracker.test/bounce'),
  '5dportalen.se/back': html(done),
  'tracker.test/bounce': redirect('https://5dportalen.se/back', { 'set-cookie': 'bounce=1' }),
  'tracker.test/pixel.gif': pixel({ 'set-cookie': 'pixel=1; Secure; SameSite=None' }),
  'tracker.test/frame': html('<script>document.cookie = "framed=1; Secure; SameSite=None";</script>'),
  'elsewhere.test/': html(`<script>document.cookie = 'private=1';</script>${done}`, { 'set-cookie': 'mine=1' }),
};

let server: TlsServer;
beforeAll(async () => {
  server = await startTlsServer(routes);
});
afterAll(() => server?.close());

describe('with access to the audited site alone', () => {
  let open: ExtensionBrowser;
  let own: Page;
  beforeAll(async () => {
    open = await openExtensionBrowser({ build: 'chromium-store', server });
    own = await openOwnPage(open);
  });
  afterAll(() => open?.close());

  test('a visit is recorded from its first request, as far as may be seen', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    expect(session).toMatchObject({ site: '5dportalen.se', hostAccess: 'site-only', incompleteStart: false });
    const events = await readEvents(own, session);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect(events[0]).toMatchObject({
      kind: 'session-started',
      scenario: 'browse',
      environment: { mode: 'people', hostAccess: 'site-only' },
    });
    expect(only(events, 'request').map(({ url }) => url)).toEqual(expect.arrayContaining([site, `${site}own.gif`]));
    expect(only(events, 'script-write').map(({ key }) => key)).toEqual(['sbjs_session']);
    expect(only(events, 'request').flatMap(({ setCookies }) => setCookies.map(({ name }) => name))).toEqual(['own']);
    expect(only(events, 'document-committed').map(({ frame }) => frame.url)).toContain('https://tracker.test/frame');
    expect(only(events, 'recorder-gap')).toEqual([]);
    await page.close();
  });

  test('what the cookie store told before anybody listened shows in the jar', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    const loaded = await vi.waitFor(async () => {
      const snapshot = only(await readEvents(own, session), 'jar-snapshot').find(
        ({ reason }) => reason === 'page-loaded',
      );
      expect(snapshot).toBeDefined();
      return snapshot;
    }, patience);
    expect(loaded?.cookies.map(({ name }) => name).toSorted()).toEqual(['own', 'sbjs_session']);
    await page.close();
  });

  test('the badge shows the number of findings', async () => {
    const page = await openTab(open, site);
    await vi.waitFor(async () => expect(Number(await badgeOf(own, site))).toBeGreaterThan(0), patience);
    await page.close();
  });

  test('a visit goes on over pages of the site and ends when the tab leaves it', async () => {
    const page = await openTab(open, site);
    const first = await sessionOf(own, site);
    await page.goto(`${site}next`);
    await untilDone(page);
    expect(await sessionOf(own, `${site}next`)).toEqual(first);
    await page.goto('https://elsewhere.test/');
    await untilDone(page);
    await vi.waitFor(
      async () =>
        expect((await readEvents(own, first)).at(-1)).toMatchObject({ kind: 'session-ended', reason: 'tab-left' }),
      patience,
    );
    expect(JSON.stringify(await readEvents(own, first))).not.toMatch(/elsewhere|private|mine/);
    await page.close();
  });

  test('a visit ends when its tab is closed', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    await page.close();
    await vi.waitFor(
      async () => expect((await readEvents(own, session)).at(-1)).toMatchObject({ reason: 'tab-closed' }),
      patience,
    );
  });

  test('the owner’s mark is written down', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    expect(await ask(own, 'session/mark-choice', { sessionId: session?.sessionId, choice: 'reject', atMs: null })).toBe(
      true,
    );
    expect(await ask(own, 'session/mark-choice', { sessionId: 'unknown', choice: 'reject', atMs: null })).toBe(false);
    expect(only(await readEvents(own, session), 'choice-made')).toMatchObject([
      { choice: 'reject', source: 'owner-mark' },
    ]);
    await page.close();
  });

  test('what escapes the hooks is looked for when the owner marks a choice', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    await page.evaluate(() => {
      localStorage['chosen'] = '1';
    });
    await ask(own, 'session/mark-choice', { sessionId: session?.sessionId, choice: 'accept', atMs: null });
    await vi.waitFor(async () => {
      const events = await readEvents(own, session);
      const found = only(events, 'storage-snapshot').filter(({ reason }) => reason === 'after-choice');
      expect(found.flatMap(({ items }) => items.map(({ key }) => key))).toContain('chosen');
      expect(only(events, 'jar-snapshot').map(({ reason }) => reason)).toContain('after-choice');
    }, patience);
    await page.close();
  });

  test('a worker that was stopped comes back for the visit, and says what it may have missed', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    await stopWorker(own);
    await page.goto(`${site}next`);
    await untilDone(page);
    const events = await readEvents(own, session);
    expect(only(events, 'recorder-gap').map(({ cause }) => cause)).toEqual(['worker-restarted']);
    expect(only(events, 'request').map(({ url }) => url)).toContain(`${site}next`);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    await page.close();
  });

  test('where no audited site is open, nothing wakes the worker', async () => {
    await vi.waitFor(async () => expect(await activeSessions(own)).toEqual([]), patience);
    await stopWorker(own);
    const starts = await countStarts(own);
    const page = await openTab(open, 'https://elsewhere.test/');
    for (let visit = 0; visit < 5; visit += 1) await page.reload();
    expect(await page.evaluate(() => document.cookie)).toContain('private');
    await page.close();
    expect(await starts()).toBe(0);
  });

  test('the popup opens in a tab', async () => {
    const errors: unknown[] = [];
    const page = await open.browser.newPage();
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`chrome-extension://${open.extensionId}/src/ui/popup/popup.html`);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('with access to all sites', () => {
  let open: ExtensionBrowser;
  let own: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await grantedBuild();
    open = await openExtensionBrowser({ build: folder, server });
    own = await openOwnPage(open);
  });
  afterAll(async () => {
    await open?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('third parties, their cookies and their scripts are seen', async () => {
    const page = await openTab(open, site);
    await page.reload();
    await untilDone(page);
    const session = await sessionOf(own, site);
    expect(session?.hostAccess).toBe('all-sites');
    await vi.waitFor(async () => {
      const events = await readEvents(own, session);
      expect(only(events, 'request').map(({ url }) => url)).toContain('https://tracker.test/pixel.gif');
      expect(only(events, 'script-write').map(({ key }) => key)).toContain('framed');
      expect(only(events, 'cookie-changed').map(({ cookie }) => cookie.name)).toEqual(
        expect.arrayContaining(['pixel', 'framed']),
      );
    }, patience);
    await page.close();
  });

  test('nothing is recorded twice', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    await page.goto(`${site}next`);
    await untilDone(page);
    const events = await readEvents(own, session);
    const requests = only(events, 'request').map(({ requestId, url, atMs }) => `${requestId} ${url} ${atMs}`);
    expect(requests).toHaveLength(new Set(requests).size);
    const served = server.log.filter(({ path }) => path === '/next').length;
    expect(served).toBeGreaterThan(0);
    expect(only(events, 'request').filter(({ url }) => url === `${site}next`)).toHaveLength(1);
    await page.close();
  });

  test('a bounce through another host belongs to the visit, and leaving for it does not', async () => {
    const page = await openTab(open, site);
    const session = await sessionOf(own, site);
    await page.goto(`${site}out`);
    await untilDone(page);
    expect(page.url()).toBe(`${site}back`);
    await vi.waitFor(async () => {
      const bounce = only(await readEvents(own, session), 'request').find(
        ({ url }) => url === 'https://tracker.test/bounce',
      );
      expect(bounce?.setCookies.map(({ name }) => name)).toEqual(['bounce']);
    }, patience);
    await page.goto('https://elsewhere.test/');
    await untilDone(page);
    await vi.waitFor(async () => expect((await readEvents(own, session)).at(-1)?.kind).toBe('session-ended'), patience);
    expect(JSON.stringify(await readEvents(own, session))).not.toMatch(/elsewhere|private|mine/);
    await page.close();
  });

  test('other tabs are left alone while a visit goes on', async () => {
    const other = await openTab(open, 'https://elsewhere.test/');
    const page = await openTab(open, site);
    await other.reload();
    await untilDone(other);
    const events = await readEvents(own, await sessionOf(own, site));
    expect(JSON.stringify(events)).not.toMatch(/elsewhere|private|mine/);
    await Promise.all([page.close(), other.close()]);
  });
});

function badgeOf(own: Page, url: string): Promise<string> {
  return own.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).findLast((each) => each.url === wanted);
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  }, url);
}

function activeSessions(own: Page): Promise<unknown> {
  return own.evaluate(async () => {
    const { state }: { state?: { sessions: unknown } } = await chrome.storage.session.get('state');
    return state?.sessions;
  });
}

/** Counts how often the worker starts from now on. */
async function countStarts(own: Page): Promise<() => Promise<number>> {
  const session = await own.createCDPSession();
  let starts = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    starts += versions.filter(({ runningStatus }) => runningStatus === 'starting').length;
  });
  await session.send('ServiceWorker.enable');
  starts = 0;
  return async () => {
    await session.detach();
    return starts;
  };
}
