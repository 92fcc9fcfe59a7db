// A person's own visits in the store build, asked about from a page of the extension's own.
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { expect, vi } from 'vitest';
import type { Event } from '../../src/core/schema/event.ts';
import type { TabSession } from '../../src/messaging/protocol.ts';
import type { RecorderState } from '../../src/recorder/background/session/recorder-state.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { untilDone } from './recorded-visit.ts';

/** The build as it is when a person has granted all sites: in a browser without a window nobody can be asked. */
export function grantedBuild(): Promise<string> {
  return buildWith(({ host_permissions: hosts, ...rest }) => ({ ...rest, host_permissions: [...hosts, '*://*/*'] }));
}

/** The same, and she has allowed Kakvakt to clear. */
export function clearingBuild(): Promise<string> {
  return buildWith(({ host_permissions: hosts, permissions, ...rest }) => ({
    ...rest,
    host_permissions: [...hosts, '*://*/*'],
    permissions: [...permissions, 'browsingData'],
    optional_permissions: [],
  }));
}

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
}

async function buildWith(change: (manifest: Manifest) => object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-granted-'));
  await cp(fileURLToPath(new URL('../../dist/chromium-store', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(change(manifest)));
  return folder;
}

/** A page of the extension's own, to ask the worker from, when that is ready. */
export async function openOwnPage({ browser, extensionId }: ExtensionBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await ask(page, 'log/flush');
  return page;
}

export async function openTab({ browser }: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await untilDone(page);
  return page;
}

export async function sessionOf(own: Page, url: string): Promise<TabSession | null> {
  const tabId = await own.evaluate(
    async (wanted) => (await chrome.tabs.query({})).findLast((tab) => tab.url === wanted)?.id,
    url,
  );
  return ask<TabSession | null>(own, 'tab/session', { tabId });
}

export async function ask<T>(own: Page, name: string, payload?: object): Promise<T> {
  const answer: { reply: T } = await own.evaluate((message) => chrome.runtime.sendMessage(message), { name, payload });
  return answer.reply;
}

export async function readEvents(own: Page, session: TabSession | null): Promise<Event[]> {
  await ask(own, 'log/flush');
  const found: Event[] = await own.evaluate(async (sessionId) => {
    const opened = indexedDB.open('kakvakt');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const reading = opened.result.transaction('batches').objectStore('batches').getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opened.result.close();
    const batches: { sessionId: string; events: Event[] }[] = reading.result;
    return batches.filter((batch) => batch.sessionId === sessionId).flatMap(({ events }) => events);
  }, session?.sessionId ?? '');
  return found;
}

/** Longer than the 20 seconds of quiet after which the worker puts everything in order. */
const untilRest = { timeout: 40_000, interval: 250 };

/** Resolves when no visit goes on, and what it needed is taken away. */
export async function untilNoVisit(own: Page): Promise<void> {
  await vi.waitFor(async () => expect((await stateOf(own))?.sessions ?? []).toEqual([]), untilRest);
  await untilUncovered(own);
}

/** Resolves when the worker has put everything in order, so that it may be stopped without a loss. */
export async function untilResting(own: Page): Promise<void> {
  await vi.waitFor(async () => expect(await stateOf(own)).toMatchObject({ isResting: true }), untilRest);
  await untilUncovered(own);
}

/** The state is saved before the browser has taken our scripts out of the frames of other hosts: that takes it two answers. */
async function untilUncovered(own: Page): Promise<void> {
  const registered = () => own.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  const elsewhere = async () => (await registered()).filter(({ id }) => id.endsWith('-everywhere'));
  await vi.waitFor(async () => expect(await elsewhere()).toEqual([]), untilRest);
}

/** As the worker left it in the browser's memory: to ask the worker would wake it. */
async function stateOf(own: Page): Promise<RecorderState | undefined> {
  const { state } = await own.evaluate(() => chrome.storage.session.get<{ state: RecorderState }>('state'));
  return state;
}
