import { type Page, TimeoutError } from 'puppeteer';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import { ScenarioStopped } from '../problem.ts';
import { isReachable } from './is-reachable.ts';
import type { MadeChoice } from './made-choice.ts';

/** A banner may come late, after the page is quiet. */
const bannerWithinMs = 5000;

/** Presses the button that the policy names, as a visitor would: a click that the page must take for a person's. */
export async function pressSelector(page: Page, choice: ChoiceKind, selector: string): Promise<MadeChoice> {
  // Waiting would take a selector that nobody can read for one that matches nothing yet.
  await page.$(selector).catch(unreadable(selector));
  const button = await page.waitForSelector(selector, { visible: true, timeout: bannerWithinMs }).catch(unavailable);
  if (button === null) throw new ScenarioStopped('could-not-choose', `${selector} is not visible`);
  await button.scrollIntoView().catch(couldNotChoose);
  if (!(await button.evaluate(isReachable).catch(couldNotChoose)))
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

function couldNotChoose(cause: unknown): never {
  throw new ScenarioStopped('could-not-choose', cause instanceof Error ? cause.message : String(cause), { cause });
}
