import type { Page } from 'puppeteer';
import { pressControl } from './choose-in-banner.ts';
import { confirmStep } from './confirm-step.ts';
import { viewsOf } from './see-page.ts';

/** Some banners go, and ask in their place whether the visitor is sure of a no. Says yes to that, where it is asked at this moment. */
export async function confirmNo(page: Page): Promise<void> {
  for (const { view, frame } of await viewsOf(page)) {
    const step = confirmStep(frame);
    if (step !== null) return void (await pressControl(view, step.control).catch(() => undefined));
  }
}
