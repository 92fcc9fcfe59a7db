import type { Page } from 'puppeteer';

export interface Kills {
  readonly count: number;
  readonly random: () => number;
  /** Between two kills, at most. A life that is shorter than its start is one too. */
  readonly longestLifeMs?: number;
}

/** Stops the service worker again and again, wherever it is in its life. `own`: one of the extension's pages. */
export async function killWorker(own: Page, { count, random, longestLifeMs = 450 }: Kills): Promise<void> {
  const session = await own.createCDPSession();
  await session.send('ServiceWorker.enable');
  for (let kill = 0; kill < count; kill += 1) {
    // A random moment is what is tested: there is nothing to wait for.
    await new Promise((resolve) => setTimeout(resolve, random() * longestLifeMs));
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await session.detach();
}
