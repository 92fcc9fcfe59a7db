// Granting and taking back access to all sites while the browser runs. Nobody can answer the browser's question in a
// browser without a window; its own page of extensions grants and withholds the same, and tells the extension alike. Hosts
// withheld there, unlike hosts never granted, still show the requests that a page of the audited site makes to them.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { record } from '../../src/core/record/record.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';
import type { TabSession } from '../../src/messaging/protocol.ts';
import { cspReportRules } from '../../src/recorder/background/listeners/csp-reports.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { grantedBuild, openOwnPage, openTab, readEvents, sessionOf } from '../helpers/own-visit.ts';
import { untilDone } from '../helpers/recorded-visit.ts';
import { html, pixel, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const site = 'https://5dportalen.se/';
const tracker = 'https://tracker.test/pixel.gif';
const patience = { timeout: 20_000, interval: 100 };
const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';

let server: TlsServer;
let folder: string;
let open: ExtensionBrowser;
let own: Page;
let extensions: Page;

beforeAll(async () => {
  const page = html(`<img src="${tracker}">${done}`, { 'set-cookie': 'own=1' });
  server = await startTlsServer({
    '5dportalen.se/': page,
    '5dportalen.se/next': page,
    '5dportalen.se/last': page,
    'tracker.test/pixel.gif': pixel({ 'set-cookie': 'pixel=1; Secure; SameSite=None' }),
  });
  folder = await grantedBuild();
  open = await openExtensionBrowser({ build: folder, server });
  own = await openOwnPage(open);
  extensions = await open.browser.newPage();
  await extensions.goto('chrome://extensions/');
  await takeBack();
});
afterAll(async () => {
  await open?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('access may be granted and taken back: each holds from the next page on, in a visit of its own', async () => {
  const tab = await openTab(open, site);
  const before = await visitOf(site, expectPartial);

  await grantAll();
  expect((await sessionOf(own, site))?.sessionId).toBe(before.sessionId);
  const granted = await next(tab, `${site}next`, expectWhole);
  expect(granted.sessionId).not.toBe(before.sessionId);

  await takeBack();
  const after = await next(tab, `${site}last`, expectPartial);
  // Word for word: only then does the worker see, whenever it starts, that there is nothing to change.
  expect(await rulesKept()).toEqual(cspReportRules(['5dportalen.se']));
  expect(new Set([before, granted, after].map(({ sessionId }) => sessionId)).size).toBe(3);

  expect(await reportText(before)).toContain('had access to this site alone');
  expect(await reportText(granted)).not.toContain('had access to this site alone');
  expect(await reportText(granted)).toContain('tracker.test');
  expect(await reportText(granted)).toContain('access to other sites was taken back');
  // What went on while access was taken back saw less than it began with.
  expect((await recordOf(granted)).gaps.map(({ cause }) => cause)).toContain('access-lost');
});

function rulesKept(): Promise<chrome.declarativeNetRequest.Rule[]> {
  return own.evaluate(() => chrome.declarativeNetRequest.getDynamicRules());
}

function expectPartial({ environment, requests, cookies, gaps }: SessionRecord): void {
  expect(environment.hostAccess).toBe('site-only');
  expect(requests.filter(({ url }) => url === tracker)).toHaveLength(1);
  expect(cookies.map(({ name }) => name)).toEqual(['own']);
  expect(gaps).toEqual([]);
}

function expectWhole({ environment, requests, cookies }: SessionRecord): void {
  expect(environment.hostAccess).toBe('all-sites');
  expect(requests.filter(({ url }) => url === tracker)).toMatchObject([{ seenBy: 'headers', status: 200 }]);
  expect(cookies.map(({ name }) => name).toSorted()).toEqual(['own', 'pixel']);
}

async function next(tab: Page, url: string, check: (seen: SessionRecord) => void): Promise<TabSession> {
  await tab.goto(url);
  await untilDone(tab);
  return visitOf(url, check);
}

async function visitOf(url: string, check: (seen: SessionRecord) => void): Promise<TabSession> {
  const session = await sessionOf(own, url);
  if (session === null) throw new Error(`No visit of ${url}`);
  await vi.waitFor(async () => check(await recordOf(session)), patience);
  return session;
}

async function recordOf(session: TabSession): Promise<SessionRecord> {
  return record(await readEvents(own, session));
}

async function reportText(session: TabSession): Promise<string> {
  const page = await openReport(session);
  const text = await page.evaluate(() => document.body.textContent ?? '');
  await page.close();
  return text;
}

async function openReport({ sessionId }: TabSession): Promise<Page> {
  const page = await open.browser.newPage();
  await page.goto(`chrome-extension://${open.extensionId}/src/ui/report/report.html?session=${sessionId}`);
  await page.waitForSelector('h1');
  return page;
}

async function grantAll(): Promise<void> {
  await setHostAccess('ON_ALL_SITES');
  await untilRules(0);
}

async function takeBack(): Promise<void> {
  await setHostAccess('ON_SPECIFIC_SITES');
  for (const host of ['*://5dportalen.se/*', '*://*.5dportalen.se/*']) {
    await extensions.evaluate(
      (extensionId, added) => Reflect.get(chrome, 'developerPrivate').addHostPermission(extensionId, added),
      open.extensionId,
      host,
    );
  }
  await untilRules(2);
}

async function setHostAccess(hostAccess: 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES'): Promise<void> {
  await extensions.evaluate(
    (extensionId, access) =>
      Reflect.get(chrome, 'developerPrivate').updateExtensionConfiguration({ extensionId, hostAccess: access }),
    open.extensionId,
    hostAccess,
  );
}

/** The recorder knows of it when it has put its rules for reports in place, or taken them away. */
function untilRules(count: number): Promise<void> {
  return vi.waitFor(async () => {
    const rules = await own.evaluate(() => chrome.declarativeNetRequest.getDynamicRules());
    expect(rules).toHaveLength(count);
  }, patience);
}
