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
 * witness is listened to. On a busy machine a worker takes long to start: every other time one is waited for, and every
 * fourth time one that has written, or none would live to write anything.
 */
export async function killWorker(own: Page, { count, random, longestLifeMs = 450 }: Kills): Promise<void> {
  const session = await own.createCDPSession();
  await session.send('ServiceWorker.enable');
  for (let kill = 0; kill < count; kill += 1) {
    if (kill % 2 === 0) await untilNew(own, kill % 4 === 0 ? 'writers' : 'lives');
    // A random moment is what is tested: there is nothing to wait for.
    await new Promise((resolve) => setTimeout(resolve, random() * longestLifeMs));
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await session.detach();
}

/** A life that was not there before tells something, or has written; or, of a browser that is too busy to start one, the time is up. */
async function untilNew(own: Page, kind: 'lives' | 'writers'): Promise<void> {
  const known = await own.evaluate((name) => Reflect.get(globalThis, name).size, kind);
  const isNew = (name: string, before: number) => Reflect.get(globalThis, name).size > before;
  await own.waitForFunction(isNew, { timeout: livesWithinMs, polling: 20 }, kind, known).catch(() => undefined);
}
