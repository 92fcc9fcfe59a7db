import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { probedPage } from '../fixtures/sites/probed-page.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { openPopup } from '../helpers/open-popup.ts';
import { ask, grantedBuild, openOwnPage, openTab, readEvents, sessionOf } from '../helpers/own-visit.ts';
import { only, recordedVisit, untilDone } from '../helpers/recorded-visit.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const site = 'https://5dportalen.se/';
const patience = { timeout: 20_000, interval: 100 };
const reads = '<script>document.createElement("canvas").toDataURL(); globalThis.done = true;</script>';

let server: TlsServer;
let store: ExtensionBrowser;
let own: Page;
let audit: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    '5dportalen.se/': html(`${reads}<iframe src="https://tracker.test/frame"></iframe>`),
    '5dportalen.se/looks': html(probedPage),
    'tracker.test/frame': html(reads),
    'elsewhere.test/looks': html(probedPage),
    'hostile.test/': html(`<script>
      const thrower = () => { throw new Error('replaced'); };
      const places = [
        [Map.prototype, 'get', 'set', 'has'], [WeakMap.prototype, 'get'], [Set.prototype, 'add', 'has'], [Array.prototype, 'push', 'map'],
        [Reflect, 'apply'], [globalThis, 'CustomEvent', 'Event', 'setTimeout'], [EventTarget.prototype, 'dispatchEvent'],
        [Date, 'now'], [Function.prototype, 'call', 'apply', 'bind'], [String.prototype, 'toLowerCase'], [Object.prototype, 'detail', 'get'],
      ];
      const before = places.flatMap(([owner, ...names]) => names.map((name) => [owner, name, owner[name]]));
      for (let n = 0; n < before.length; n += 1) before[n][0][before[n][1]] = thrower;
      Object.defineProperty(Array.prototype, '0', { configurable: true, set: thrower });
      const canvas = document.createElement('canvas');
      for (let n = 0; n < 3; n += 1) canvas.toDataURL();
      canvas.getContext('webgl')?.getExtension('WEBGL_debug_renderer_info');
      delete Array.prototype[0];
      for (let n = 0; n < before.length; n += 1) {
        if (before[n][2] === undefined) delete before[n][0][before[n][1]];
        else before[n][0][before[n][1]] = before[n][2];
      }
      for (let id = setTimeout(() => {}); id > 0; id -= 1) clearTimeout(id);
      for (const target of [document, window]) {
        target.dispatchEvent(new MouseEvent('kakvakt-probe-offer', { relatedTarget: target, cancelable: true }));
        for (const name of ['reading', 'stir', 'pull']) target.dispatchEvent(new CustomEvent(name, { detail: [0, '', 1000, '', 0] }));
      }
      globalThis.done = true;
    </script>`),
  });
  [store, audit] = await Promise.all([
    openExtensionBrowser({ build: 'chromium-store', server }),
    openExtensionBrowser({ build: 'chromium-audit', server }),
  ]);
  own = await openOwnPage(store);
  driver = await openDriver(audit);
});

afterAll(async () => {
  await Promise.all([store?.close(), audit?.close()]);
  await server?.close();
});

describe('a page that is counted', () => {
  test('sees what it sees without us', async () => {
    const without = await openTab(store, 'https://elsewhere.test/looks');
    const expected = await seenBy(without);
    let found: unknown;
    const events = await recordedVisit({
      open: audit,
      driver,
      url: 'https://elsewhere.test/looks',
      meanwhile: async (page) => {
        found = await seenBy(page);
      },
    });
    expect(found).toEqual(expected);
    expect(found).toMatchObject({ native: true, globals: [], wrongThis: 'TypeError: Illegal invocation' });
    const canvas = only(events, 'probe').filter(({ api }) => api === 'canvas');
    // Forty frames of fifty readings, and the picture at the end. What throws read nothing; convertToBlob, asked of the wrong
    // object twice in each of three worlds, does not throw but gives a promise that fails.
    expect(canvas.reduce((total, { count }) => total + count, 0)).toBe(40 * 50 + 1 + 6);
    await without.close();
  });

  test('cannot keep its readings from being counted, nor make us count what was not', async () => {
    const events = await recordedVisit({ open: audit, driver, url: 'https://hostile.test/' });
    expect(only(events, 'probe').map(({ api, what, count, script }) => [api, what, count, script?.url])).toEqual([
      ['canvas', ['toDataURL'], 3, 'https://hostile.test/'],
      ['webgl', ['WEBGL_debug_renderer_info'], 1, 'https://hostile.test/'],
    ]);
  });
});

describe('in a person’s browser', () => {
  test('nothing is counted, and no function touched, until they say so', async () => {
    const elsewhere = await openTab(store, 'https://elsewhere.test/looks');
    const page = await openTab(store, `${site}looks`);
    expect(await seenBy(page)).toEqual(await seenBy(elsewhere));
    expect(await isTouched(page)).toBe(false);
    expect(await registered(own)).toEqual([]);
    const events = await readEvents(own, await sessionOf(own, `${site}looks`));
    expect(only(events, 'session-started')[0]?.environment.probing).toBe(false);
    expect(only(events, 'probe')).toEqual([]);
    await Promise.all([page.close(), elsewhere.close()]);
  });

  test('one click counts from the next page on, and another ends it', async () => {
    const page = await openTab(store, site);
    const before = await sessionOf(own, site);
    await clickSwitch(store);
    expect(await registered(own)).toEqual(['probe-relay', 'probes']);
    expect(await isTouched(page)).toBe(false);

    await page.reload();
    await untilDone(page);
    const counted = await vi.waitFor(async () => {
      const session = await sessionOf(own, site);
      expect(session?.sessionId).not.toBe(before?.sessionId);
      const events = await readEvents(own, session);
      expect(only(events, 'probe')).toMatchObject([{ api: 'canvas', what: ['toDataURL'], count: 1 }]);
      return events;
    }, patience);
    expect(only(counted, 'session-started')[0]?.environment.probing).toBe(true);
    expect(only(await readEvents(own, before), 'probe')).toEqual([]);

    await clickSwitch(store);
    await page.reload();
    await untilDone(page);
    expect(await isTouched(page)).toBe(false);
    const after = await readEvents(own, await sessionOf(own, site));
    expect(only(after, 'session-started')[0]?.environment.probing).toBe(false);
    expect(only(after, 'probe')).toEqual([]);
    await page.close();
  });
});

test('with all sites granted, scripts in frames of others are counted as well', async () => {
  const folder = await grantedBuild();
  const open = await openExtensionBrowser({ build: folder, server });
  try {
    const asker = await openOwnPage(open);
    await ask(asker, 'probing/set', { isWanted: true });
    const page = await openTab(open, site);
    await vi.waitFor(async () => {
      await page.reload();
      await untilDone(page);
      const events = await readEvents(asker, await sessionOf(asker, site));
      expect(only(events, 'probe').map(({ script }) => script?.url)).toContain('https://tracker.test/frame');
    }, patience);
    const other = await openTab(open, 'https://elsewhere.test/looks');
    expect(await isTouched(other)).toBe(false);
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function seenBy(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(globalThis, 'seen'));
}

/** The one thing by which a function that stands for another can be told: a fresh world knows nothing of it. */
function isTouched(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let stack = '';
    try {
      HTMLCanvasElement.prototype.toDataURL.call(null as never);
    } catch (error) {
      stack = String(Reflect.get(Object(error), 'stack'));
    }
    return stack.includes('chrome-extension://');
  });
}

function registered(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).toSorted(),
  );
}

async function clickSwitch(open: ExtensionBrowser): Promise<void> {
  const popup = await openPopup(open);
  const box = await popup.waitForSelector('#probing');
  const before = await box?.evaluate((element) => element.getAttribute('aria-checked'));
  await box?.click();
  await popup.waitForFunction(
    (was) => ![was, null].includes(document.querySelector('#probing')?.getAttribute('aria-checked') ?? null),
    {},
    before,
  );
  await popup.close();
}
