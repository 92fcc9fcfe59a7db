import type { Page } from 'puppeteer';
import { lookAt } from './look-at.ts';

/**
 * Moves and scrolls as a reader does: a screen down, and back to the top. Many sites hold their scripts back until somebody moves, and
 * some their banner; whoever reads on has answered nothing (EDPB guidelines 05/2020, paragraph 86). A page that takes no notice is
 * left alone.
 */
export async function readOn(page: Page): Promise<void> {
  await lookAt(scrollAndBack(page));
}

async function scrollAndBack(page: Page): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // In the margin little opens when it is pointed at.
  await page.mouse.move(width / 20, height / 2);
  for (const deltaY of [height, -height]) {
    const scrolled = page.evaluate(untilScrolled);
    await page.mouse.wheel({ deltaY });
    await scrolled;
  }
}

/** Runs inside the page. Not every page can be scrolled, or lets itself be. */
function untilScrolled(): Promise<void> {
  return new Promise((resolve) => {
    if (document.documentElement.scrollHeight <= innerHeight + 1) return resolve();
    addEventListener('scrollend', () => resolve(), { once: true, capture: true });
    setTimeout(resolve, 500);
  });
}
