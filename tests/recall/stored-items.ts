import type { Frame, Page } from 'puppeteer';
import type { Row } from '../fixtures/sites/row.ts';
import type { StoredItem } from './visited.ts';

/** What is stored under the page's origin and, in frames of its own, under those of the others that its rows use. */
export async function storedItems(page: Page, rows: readonly Row[]): Promise<StoredItem[]> {
  const own = new URL(page.url()).origin;
  const used = rows.flatMap(({ storage = [] }) => storage.map(({ origin }) => origin));
  const others = [...new Set(used)].filter((origin) => origin !== own);
  const frames = await Promise.all(others.map((origin) => openFrame(page, `${origin}/any-page`)));
  const lists = await Promise.all([page.mainFrame(), ...frames].map(listed));
  return lists.flat();
}

async function openFrame(page: Page, url: string): Promise<Frame> {
  const element = await page.evaluateHandle(async (src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame;
  }, url);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`No frame of ${url}`);
  return frame;
}

function listed(frame: Frame): Promise<StoredItem[]> {
  return frame.evaluate(async () => {
    const { origin, isSecureContext } = globalThis;
    const databases = await indexedDB.databases();
    // Neither is there on pages over http.
    const workers = isSecureContext ? await navigator.serviceWorker.getRegistrations() : [];
    const cacheNames = isSecureContext ? await caches.keys() : [];
    const keys = {
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
      indexedDB: databases.flatMap(({ name }) => name ?? []),
      cacheStorage: cacheNames,
      serviceWorker: workers.map(({ scope }) => scope),
    };
    const areas = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'] as const;
    return areas.flatMap((area) => keys[area].map((key) => ({ area, origin, key })));
  });
}
