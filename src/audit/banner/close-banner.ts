// Closes the site's banner without an answer, by the control that is there for it.
import type { Page } from 'puppeteer';
import { ScenarioStopped } from '../problem.ts';
import { pressControl } from './choose-in-banner.ts';
import { closeStep } from './next-step.ts';
import { isGone } from './prove-choice.ts';
import { viewsOf } from './see-page.ts';

/** A banner may come late, after the page is quiet; one that is closed may slide away. */
const bannerPatienceMs = 8_000;
const closesWithinMs = 3_000;
const lookEveryMs = 150;

/** Resolves once the banner is gone. Throws ScenarioStopped. */
export async function closeBanner(page: Page, patienceMs = bannerPatienceMs): Promise<void> {
  const made = await pressClose(page, Date.now() + patienceMs);
  const deadlineMs = Date.now() + closesWithinMs;
  while (!(await isGone(made))) {
    if (Date.now() >= deadlineMs)
      throw new ScenarioStopped('could-not-choose', `“${made.detail}” was pressed, and the banner stayed`);
    await pause();
  }
}

async function pressClose(page: Page, deadlineMs: number): ReturnType<typeof pressControl> {
  for (;;) {
    const views = await viewsOf(page);
    const sights = views.map(({ view, frame }) => ({ view, step: closeStep(frame) }));
    for (const { view, step } of sights) {
      if (step?.do === 'press') return pressControl(view, step.control);
    }
    if (Date.now() >= deadlineMs) {
      const [why = 'no banner was found'] = sights.flatMap(({ step }) => (step?.do === 'give-up' ? step.why : []));
      throw new ScenarioStopped('could-not-choose', why);
    }
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookEveryMs));
}
