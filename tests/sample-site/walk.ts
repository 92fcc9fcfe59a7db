import type { Frame, Page, Protocol } from 'puppeteer';
import type { ChoiceKind, Phase } from '../../src/core/schema/consent.ts';
import { z } from '../../src/core/schema/zod.ts';
import type { SampleSite } from '../../src/sample-site/start-sample-site.ts';
import { openBrowser } from './open-browser.ts';
import { type ScriptWrite, watchScriptWrites } from './script-writes.ts';

/** What a walk over the start page left, gathered without our recorder: by the browser, the page and the server. */
export interface Walked {
  readonly phases: readonly { readonly phase: Phase; readonly fromMs: number }[];
  /** The browser's whole jar at the end. */
  readonly jar: readonly Protocol.Network.Cookie[];
  readonly scriptWrites: readonly ScriptWrite[];
  /** Every storage item with the phase after which it was first there. */
  readonly storage: ReadonlyMap<string, Phase>;
}

const choicePhases = { accept: 'after-accept', reject: 'after-reject', withdraw: 'after-withdrawal' } as const;
const settledWithinMs = 20_000;

/** Opens the start page; then, for each choice, clicks it and opens the page again. */
export async function walk(
  site: SampleSite,
  choices: readonly ChoiceKind[],
  thirdPartyCookies: 'allow' | 'block' = 'allow',
): Promise<Walked> {
  const { browser, close } = await openBrowser(site, thirdPartyCookies);
  try {
    const page = await browser.newPage();
    const scriptWrites: ScriptWrite[] = [];
    await watchScriptWrites(page, (write) => scriptWrites.push(write));
    const phases: { phase: Phase; fromMs: number }[] = [{ phase: 'before-choice', fromMs: Date.now() }];
    const storage = new Map<string, Phase>();
    await page.goto(site.url);
    await settled(page, 'page');
    await noteStorage(page, storage, 'before-choice');
    for (const choice of choices) {
      const phase = choicePhases[choice];
      phases.push({ phase, fromMs: Date.now() });
      await page.click(site.consentSelectors[choice]);
      await settled(page, choice);
      await noteStorage(page, storage, phase);
      await page.reload();
      await settled(page, 'page');
      await noteStorage(page, storage, phase);
    }
    const session = await browser.target().createCDPSession();
    const { cookies } = await session.send('Storage.getCookies');
    return { phases, jar: cookies, scriptWrites, storage };
  } finally {
    await close();
  }
}

/** Waits for the page's own sign that it will do nothing more by itself. */
export async function settled(page: Page, name: string): Promise<void> {
  await page.waitForSelector(`html[data-settled="${name}"]`, { timeout: settledWithinMs });
}

async function noteStorage(page: Page, seen: Map<string, Phase>, phase: Phase): Promise<void> {
  const items = await Promise.all(page.frames().map(storageIn));
  for (const item of items.flat()) {
    if (!seen.has(item)) seen.set(item, phase);
  }
}

async function storageIn(frame: Frame): Promise<string[]> {
  const items = await frame.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [
      ...Object.keys(localStorage).map((key) => `localStorage ${origin} ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${origin} ${key}`),
      ...databases.map(({ name }) => `indexedDB ${origin} ${name}`),
      ...(await caches.keys()).map((key) => `cacheStorage ${origin} ${key}`),
    ];
  });
  return z.array(z.string()).parse(items);
}
