import type { JSHandle, Page } from 'puppeteer';
import { pressElement } from './choose-in-banner.ts';
import type { SeenFrame } from './control.ts';
import { consentLayer, settingsStep } from './next-step.ts';
import type { FrameView } from './see-frame.ts';
import { viewsOf } from './see-page.ts';

/** Most open at once; some fetch what they show first. */
const opensWithinMs = 3_000;
const lookEveryMs = 150;

/** Opens the settings of the page’s banner, and touches nothing in them: opening is no answer. Whether they came. */
export async function openSettings(page: Page): Promise<boolean> {
  const settings = await settingsOn(page);
  if (settings === null) return false;
  const before = await answersOn(page);
  await pressElement(settings.view, 'controlElements', settings.control);
  const deadlineMs = Date.now() + opensWithinMs;
  for (let last = before; ; ) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    const now = await answersOn(page);
    // What is still coming in is not all there.
    if (now !== '' && now !== before && now === last) return true;
    if (Date.now() >= deadlineMs) return false;
    last = now;
  }
}

async function settingsOn(page: Page): Promise<{ view: JSHandle<FrameView>; control: number } | null> {
  for (const { view, frame } of await viewsOf(page)) {
    const step = settingsStep(frame);
    if (step !== null) return { view, control: step.control };
  }
  return null;
}

/** All that can be answered, in one text; empty for nothing. */
async function answersOn(page: Page): Promise<string> {
  return (await viewsOf(page)).map(({ frame }) => answersIn(frame)).join('');
}

function answersIn(frame: SeenFrame): string {
  const layer = consentLayer(frame, true);
  if (layer === null) return '';
  const texts = frame.controls.filter((control) => control.layer === layer).map(({ text }) => text);
  return JSON.stringify([texts, frame.toggles.filter((toggle) => toggle.layer === layer)]);
}
