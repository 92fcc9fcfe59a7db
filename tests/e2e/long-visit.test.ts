// The popup over a long visit. `npm run bench:panel` measures how fast it opens when there are 100 000 requests.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TabSession } from '../../src/messaging/protocol.ts';
import { busyEvents } from '../helpers/busy-session.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { fillLog } from '../helpers/fill-log.ts';
import { openPopup } from '../helpers/open-popup.ts';
import { ask, grantedBuild, openOwnPage, openTab, readEvents, sessionOf } from '../helpers/own-visit.ts';
import { only } from '../helpers/recorded-visit.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const url = 'https://5dportalen.se/';
const patience = { timeout: 20_000, interval: 100 };
const long = busyEvents({ requests: 4_000, thirdPartyHosts: 40 });
const hosts = new Set(long.flatMap((event) => (event.kind === 'request' ? new URL(event.url).host : [])));
const thirdParties = hosts.size - 1;

let server: TlsServer;
let folder: string;
let open: ExtensionBrowser;
let own: Page;
let session: TabSession | null;

beforeAll(async () => {
  server = await startTlsServer({ '5dportalen.se/': html('<script>globalThis.done = true;</script>') });
  folder = await grantedBuild();
  open = await openExtensionBrowser({ build: folder, server });
  own = await openOwnPage(open);
  await openTab(open, url);
  session = await sessionOf(own, url);
});
afterAll(async () => {
  await open?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('shows what all of it shows, and the worker goes on where the log ends', async () => {
  await vi.waitFor(async () => {
    const snapshots = only(await readEvents(own, session), 'jar-snapshot');
    expect(snapshots.map(({ reason }) => reason)).toContain('page-loaded');
  }, patience);
  await fillLog(own, session?.sessionId ?? '', long);
  const popup = await openPopup(open, url);
  await popup.waitForFunction(isFigure, {}, String(thirdParties));
  const events = await readEvents(own, session);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  expect(only(events, 'request').length).toBeGreaterThan(4_000);
  expect(only(events, 'recorder-gap').map(({ cause }) => cause)).toEqual(['worker-restarted']);
  await popup.close();
});

test('opens with what was seen last, and then with what was recorded since', async () => {
  await vi.waitFor(async () => expect(await keptFindings()).toBeGreaterThan(thirdParties), patience);
  const shown = await openPopup(open, url);
  await shown.waitForSelector('.figure');
  expect(await shown.evaluate(isFigure, String(thirdParties))).toBe(true);
  await ask(own, 'session/mark-choice', { sessionId: session?.sessionId, choice: 'reject', atMs: null });
  await shown.waitForFunction(() => document.querySelector('.choice-label') !== null);
});

/** Runs in the popup. */
function isFigure(text: string): boolean {
  return [...document.querySelectorAll('.figure dd')].some(({ textContent }) => textContent === text);
}

/** How many findings the glance has that is kept; 0 for none. */
function keptFindings(): Promise<number> {
  return own.evaluate(async (sessionId) => {
    const opened = indexedDB.open('kakvakt');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const reading = opened.result.transaction('glances').objectStore('glances').get(sessionId);
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opened.result.close();
    const kept: { report: { findings: unknown[] } } | undefined = reading.result;
    return kept?.report.findings.length ?? 0;
  }, session?.sessionId ?? '');
}
