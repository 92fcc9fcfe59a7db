import { type ElementHandle, type Page, TimeoutError } from 'puppeteer';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import { ScenarioStopped } from '../problem.ts';
import type { MadeChoice } from './made-choice.ts';

/** A banner may come late, after the page is quiet. */
const bannerWithinMs = 5000;

/** Presses the button that the policy names, as a visitor would: a click that the page must take for a person's. */
export async function pressSelector(page: Page, choice: ChoiceKind, selector: string): Promise<MadeChoice> {
  // Waiting would take a selector that nobody can read for one that matches nothing yet.
  await page.$(selector).catch(unreadable(selector));
  const button = await page.waitForSelector(selector, { visible: true, timeout: bannerWithinMs }).catch(unavailable);
  if (button === null) throw new ScenarioStopped('could-not-choose', `${selector} is not visible`);
  if (!(await isOnTop(button)))
    throw new ScenarioStopped('could-not-choose', `${selector} is covered by something else`);
  const atMs = Date.now();
  await button.click().catch(couldNotChoose);
  // The way back to a choice often stays where it is.
  return { atMs, detail: selector, banner: choice === 'withdraw' ? null : button };
}

function unreadable(selector: string): (cause: unknown) => void {
  return (cause) => {
    const isMalformed = cause instanceof Error && /not a valid selector/.test(cause.message);
    if (isMalformed) throw new ScenarioStopped('could-not-choose', `${selector} is not a CSS selector`, { cause });
  };
}

/** null for what did not come in time; a selector that cannot be read is another matter. */
function unavailable(cause: unknown): null {
  return cause instanceof TimeoutError ? null : couldNotChoose(cause);
}

/** Whether a click in its middle reaches it, or something within it. */
function isOnTop(button: ElementHandle): Promise<boolean> {
  return button
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const root = element.getRootNode();
      const home = root instanceof ShadowRoot ? root : document;
      return element.contains(home.elementFromPoint(left + width / 2, top + height / 2));
    })
    .catch(couldNotChoose);
}

function couldNotChoose(cause: unknown): never {
  throw new ScenarioStopped('could-not-choose', cause instanceof Error ? cause.message : String(cause), { cause });
}
