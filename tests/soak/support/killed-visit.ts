// A visit to the busy site during which the worker is killed, with all that is needed to judge what was recorded of it.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { vi } from 'vitest';
import { type BrowserCookie, browserJar } from '../../../src/audit/browser/browser-jar.ts';
import type { Event } from '../../../src/core/schema/event.ts';
import { openDriver, openExtensionBrowser } from '../../helpers/extension-browser.ts';
import { ask, grantedBuild, openOwnPage, readEvents, sessionOf } from '../../helpers/own-visit.ts';
import { only, untilDone } from '../../helpers/recorded-visit.ts';
import { auditEnvironment } from '../../helpers/sample-environment.ts';
import { sampleStart } from '../../helpers/sample-start.ts';
import { type BusySite, type PageDiary, startBusySite, stopBusyPage } from './busy-site.ts';
import { type Kills, killWorker } from './kill-worker.ts';
import { plantWitness, type Told, witnessChannel } from './plant-witness.ts';

export interface KilledVisit {
  readonly events: readonly Event[];
  readonly told: readonly Told[];
  readonly site: Pick<BusySite, 'url' | 'visitedAtMs' | 'answeredAtMs'>;
  readonly diary: PageDiary;
  /** The browser's own, at the end. */
  readonly jar: readonly BrowserCookie[];
  /** Keys of the page's localStorage at the end. */
  readonly storageKeys: readonly string[];
  /** When the visit was begun, UTC milliseconds. */
  readonly setOutAtMs: number;
}

const patience = { timeout: 20_000, interval: 100 };

/** In the audit build, whose driver begins and ends the session. */
export async function killedAudit(kills: Kills): Promise<KilledVisit> {
  const build = fileURLToPath(new URL('../../../dist/chromium-audit', import.meta.url));
  return inBrowser(build, 'busy.test', async ({ open, site }) => {
    const driver = await openDriver(open);
    const told = await listen(driver.page);
    const environment = { ...auditEnvironment, rawValues: true };
    await driver.api.evaluate((api, start) => api.startSession(start), sampleStart('busy.test', { environment }));
    const seen = await visit(open.browser.newPage(), site, driver.page, kills);
    const jar = await browserJar(open.browser);
    await driver.api.evaluate((api) => api.endSession('completed'));
    const events = await driver.api.evaluate((api) => api.readEvents(-1));
    return { ...seen, jar, events, told: await told() };
  });
}

/** In the build for people, where the visit begins the session. */
export async function killedOwnVisit(kills: Kills): Promise<KilledVisit> {
  const build = await grantedBuild();
  try {
    return await inBrowser(build, '5dportalen.se', async ({ open, site }) => {
      const own = await openOwnPage(open);
      const told = await listen(own);
      const seen = await visit(open.browser.newPage(), site, own, kills);
      const session = await sessionOf(own, site.url);
      // The last life of the worker looks back as well.
      const events = await vi.waitFor(async () => {
        const found = await readEvents(own, session);
        const lastGap = only(found, 'recorder-gap').at(-1)?.seq ?? -1;
        const lookedBack = found.slice(lastGap + 1).map(({ kind }) => kind);
        if (lookedBack.includes('jar-snapshot') && lookedBack.includes('storage-snapshot')) return found;
        throw new Error('The worker has not looked back yet');
      }, patience);
      return { ...seen, jar: await browserJar(open.browser), events, told: await told() };
    });
  } finally {
    await rm(build, { recursive: true, force: true });
  }
}

type Opened = { readonly open: Awaited<ReturnType<typeof openExtensionBrowser>>; readonly site: BusySite };

async function inBrowser<T>(build: string, host: string, use: (opened: Opened) => Promise<T>): Promise<T> {
  const site = await startBusySite(host);
  const folder = await plantWitness(build);
  const open = await openExtensionBrowser({ build: folder, server: site.server });
  try {
    return await use({ open, site });
  } finally {
    await open.close();
    await site.server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function visit(opening: Promise<Page>, site: BusySite, own: Page, kills: Kills) {
  const page = await opening;
  const setOutAtMs = Date.now();
  await page.goto(site.url);
  await untilDone(page);
  await killWorker(own, kills);
  const diary = await stopBusyPage(page);
  // Reports of the page are sent again for some seconds until a worker has confirmed them.
  await untilReported(own, page);
  const storageKeys = await page.evaluate(() => Object.keys(localStorage));
  return { site, diary, storageKeys, setOutAtMs };
}

/** One last write, whose report follows all others. */
async function untilReported(own: Page, page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('last', '1'));
  await own.waitForFunction(
    (key: string) => {
      const told: Told[] = Reflect.get(globalThis, 'told');
      return told.some(({ what, which }) => what === 'report' && which.includes(` ${key} `));
    },
    { timeout: 15_000, polling: 100 },
    'last',
  );
}

/** Takes down what the witness tells, in a page of the extension's own. */
async function listen(own: Page): Promise<() => Promise<Told[]>> {
  await own.evaluate((name) => {
    const told: Told[] = [];
    const bornAtMs = new Map<string, number>();
    const writers = new Set<string>();
    Object.assign(globalThis, { told, lives: bornAtMs, writers });
    new BroadcastChannel(name).addEventListener('message', ({ data }) => {
      told.push(data);
      const born = bornAtMs.get(data.life) ?? data.atMs;
      bornAtMs.set(data.life, born);
      // What an earlier life left in the journal is none of its own.
      if (data.what === 'written' && Number(data.which.split(' ')[1]) >= born) writers.add(data.life);
    });
  }, witnessChannel);
  await ask(own, 'log/flush');
  return () => own.evaluate((): Told[] => Reflect.get(globalThis, 'told'));
}
