// `npm run bench:panel`: how long the popup and the report take to open over a visit of 100 000 requests. Prints; asserts nothing.
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import type { Page } from 'puppeteer';
import { busyEvents } from '../helpers/busy-session.ts';
import { type ExtensionBrowser, openExtensionBrowser, stopWorker } from '../helpers/extension-browser.ts';
import { fillLog } from '../helpers/fill-log.ts';
import { openPopup } from '../helpers/open-popup.ts';
import { grantedBuild, openOwnPage, openTab, sessionOf } from '../helpers/own-visit.ts';
import { html, startTlsServer } from '../helpers/tls-server.ts';
import { median } from './statistics.ts';

const url = 'https://5dportalen.se/';
const openings = 5;
const visits = [
  { requests: 500, thirdPartyShare: 0.04 },
  { requests: 100_000, thirdPartyShare: 0.04 },
  { requests: 100_000, thirdPartyShare: 0.6 },
];

const server = await startTlsServer({
  '5dportalen.se/': html('<script>document.cookie = "seen=1"; globalThis.done = true;</script>'),
});
const folder = await grantedBuild();
say(`median of ${openings} openings, ms from the start of opening; load of the machine ${loadavg()[0]?.toFixed(2)}`);
try {
  for (const visit of visits) await measure(visit);
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(visit: (typeof visits)[number]): Promise<void> {
  const open = await openExtensionBrowser({ build: folder, server });
  try {
    const own = await openOwnPage(open);
    await openTab(open, url);
    const sessionId = (await sessionOf(own, url))?.sessionId ?? '';
    await badgeCounted(own);
    const events = busyEvents({ ...visit, thirdPartyHosts: 200 });
    await fillLog(own, sessionId, events);
    say(`\n${visit.requests} requests, ${visit.thirdPartyShare * 100} % to third parties: ${events.length} events`);
    show('popup, seen for the first time', await repeat(() => popupMs(open, () => forgetGlance(own, sessionId))));
    show('popup, seen before', await repeat(() => popupMs(open, async () => undefined)));
    show('popup, seen before, worker stopped', await repeat(() => popupMs(open, () => stopWorker(own))));
    show('report', await repeat(() => reportMs(open, sessionId)));
  } finally {
    await open.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function show(what: string, times: readonly number[]): void {
  const range = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`;
  say(`  ${what.padEnd(36)} ${median(times).toFixed(0).padStart(6)}   (${range})`);
}

async function repeat(once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < openings; index += 1) times.push(await once());
  return times;
}

/** The visit has come to rest: its last snapshots are written, and the badge has counted. */
async function badgeCounted(own: Page): Promise<void> {
  const isCounted = async (address: string) => {
    const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === address);
    return (await chrome.action.getBadgeText({ tabId: tab?.id ?? 0 })) !== '';
  };
  await own.waitForFunction(isCounted, { polling: 200 }, url);
}

async function popupMs(open: ExtensionBrowser, prepare: () => Promise<unknown>): Promise<number> {
  await prepare();
  const popup = await openPopup(open, url);
  return shownMs(popup, '.figure');
}

async function reportMs({ browser, extensionId }: ExtensionBrowser, sessionId: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/ui/report/report.html?session=${sessionId}`);
  return shownMs(page, '.figure');
}

/** Both pages draw nothing before headline and figures are known: their first paint is what was waited for. */
async function shownMs(page: Page, content: string): Promise<number> {
  await page.waitForSelector(content);
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const ms = (await paint.jsonValue()) ?? Number.NaN;
  await page.close();
  return ms;
}

async function forgetGlance(own: Page, sessionId: string): Promise<void> {
  await own.evaluate(deleteGlance, sessionId);
}

/** Runs in the page. */
async function deleteGlance(sessionId: string): Promise<void> {
  const opened = indexedDB.open('kakvakt');
  await new Promise((resolve) => opened.addEventListener('success', resolve));
  const transaction = opened.result.transaction('glances', 'readwrite');
  transaction.objectStore('glances').delete(sessionId);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  opened.result.close();
}
