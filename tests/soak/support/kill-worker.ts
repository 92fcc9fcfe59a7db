import type { Page } from 'puppeteer';

export interface Kills {
  readonly count: number;
  readonly random: () => number;
  /** Between two kills, at most. A life that is shorter than its start is one too. */
  readonly longestLifeMs?: number;
}

const livesWithinMs = 20_000;

/**
 * Stops the service worker again and again, wherever it is in its life. `own`: one of the extension's pages, where the
 * witness is listened to. On a busy machine a worker takes long to start: every other time, one is waited for, or none
 * would live to write anything.
 */
export async function killWorker(own: Page, { count, random, longestLifeMs = 450 }: Kills): Promise<void> {
  const session = await own.createCDPSession();
  await session.send('ServiceWorker.enable');
  for (let kill = 0; kill < count; kill += 1) {
    if (kill % 2 === 0) await untilNewLife(own);
    // A random moment is what is tested: there is nothing to wait for.
    await new Promise((resolve) => setTimeout(resolve, random() * longestLifeMs));
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await session.detach();
}

/** A life that was not there before tells something; or, of a browser that is too busy to start one, the time is up. */
async function untilNewLife(own: Page): Promise<void> {
  const known = await own.evaluate(() => Reflect.get(globalThis, 'lives').size);
  const isNew = (before: number) => Reflect.get(globalThis, 'lives').size > before;
  await own.waitForFunction(isNew, { timeout: livesWithinMs, polling: 20 }, known).catch(() => undefined);
}
