// Finds the site's banner and makes the choice in it, as a visitor would.
import type { ElementHandle, JSHandle, Page } from 'puppeteer';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import { ScenarioStopped } from '../problem.ts';
import { isReachable } from './is-reachable.ts';
import type { MadeChoice } from './made-choice.ts';
import { nextStep, type Pressed } from './next-step.ts';
import { isGone } from './prove-choice.ts';
import type { FrameView } from './see-frame.ts';
import { viewsOf } from './see-page.ts';
import type { Step } from './step.ts';

/** A banner may come late, after the page is quiet; a second layer takes a moment to open. */
const bannerPatienceMs = 8_000;
const lookEveryMs = 150;
const mostSteps = 6;
/** A banner that understood is gone by then; one that slides away slowly has nothing to save. */
const closesWithinMs = 800;

/**
 * Throws ScenarioStopped when there is no banner, or no way to the choice in it. `onSettings`: the banner’s settings are
 * open, and nothing in them has been touched.
 */
export async function chooseInBanner(
  page: Page,
  choice: ChoiceKind,
  patienceMs = bannerPatienceMs,
  onSettings?: () => Promise<unknown>,
): Promise<MadeChoice> {
  let pressed: Pressed = [];
  let areSettingsNew = false;
  for (let number = 0; number < mostSteps; number += 1) {
    const { view, step } = await awaitStep(page, choice, pressed, Date.now() + patienceMs);
    if (areSettingsNew) await onSettings?.();
    areSettingsNew = false;
    if (step.do === 'give-up') throw new ScenarioStopped('could-not-choose', step.why);
    if (step.do === 'switch-off') {
      await switchOff(view, step.toggles);
      continue;
    }
    const made = await pressControl(view, step.control);
    pressed = [...pressed, step.role];
    areSettingsNew = step.role === 'settings';
    if (step.isChoice) return saved(page, choice, pressed, made);
  }
  throw new ScenarioStopped('could-not-choose', 'its banner goes on asking');
}

/** The press that saved what was chosen; the one that chose it where nothing needed saving. */
async function saved(page: Page, choice: ChoiceKind, pressed: Pressed, made: MadeChoice): Promise<MadeChoice> {
  for (let number = 0; number < mostSteps; number += 1) {
    if (await isGoneWithin(number === 0 ? closesWithinMs : 0, made)) return made;
    const next = (await look(page, choice, pressed)).find(({ step }) => step.do !== 'give-up');
    if (next === undefined || next.step.do === 'give-up') return made;
    if (next.step.do === 'press') return pressControl(next.view, next.step.control);
    await switchOff(next.view, next.step.toggles);
  }
  return made;
}

async function isGoneWithin(ms: number, made: MadeChoice): Promise<boolean> {
  const deadlineMs = Date.now() + ms;
  while (!(await isGone(made))) {
    if (Date.now() >= deadlineMs) return false;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return true;
}

async function switchOff(view: JSHandle<FrameView>, toggles: readonly number[]): Promise<void> {
  for (const toggle of toggles) await pressElement(view, 'toggleElements', toggle);
}

interface Sight {
  readonly view: JSHandle<FrameView>;
  readonly step: Step;
}

/** A step that gives up counts only when nothing better shows up in time. */
async function awaitStep(page: Page, choice: ChoiceKind, pressed: Pressed, deadlineMs: number): Promise<Sight> {
  for (;;) {
    const sights = await look(page, choice, pressed);
    const best = sights.find(({ step }) => step.do !== 'give-up');
    if (best !== undefined) return best;
    if (Date.now() >= deadlineMs) {
      const [last] = sights;
      if (last !== undefined) return last;
      throw new ScenarioStopped('could-not-choose', choice === 'withdraw' ? noWayBack : noBanner);
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

const noBanner = 'no banner was found';
const noWayBack = 'no link or button was found that brings the choice back';

async function look(page: Page, choice: ChoiceKind, pressed: Pressed): Promise<Sight[]> {
  const steps = (await viewsOf(page)).map(({ view, frame }) => ({ view, step: nextStep(frame, choice, pressed) }));
  return steps.filter((sight): sight is Sight => sight.step !== null);
}

export async function pressControl(view: JSHandle<FrameView>, control: number): Promise<MadeChoice> {
  const banner = await bannerOf(view, control);
  const detail = await view.evaluate((frame, at) => frame.controls[at]?.text ?? '', control);
  const atMs = await pressElement(view, 'controlElements', control).catch((cause: unknown) => {
    throw new ScenarioStopped('could-not-choose', `“${detail}” could not be pressed`, { cause });
  });
  return { atMs, detail, banner };
}

/** A real press, once it can be reached. Answers with its time, UTC milliseconds. */
export async function pressElement(
  view: JSHandle<FrameView>,
  list: 'controlElements' | 'toggleElements',
  index: number,
): Promise<number> {
  const element = await view.evaluateHandle((frame, name, at) => frame[name][at] ?? document.body, list, index);
  await element.scrollIntoView().catch(() => undefined);
  const canPress = await element.evaluate(isReachable);
  const atMs = Date.now();
  // A switch is often drawn by its label, and is itself of no size or hidden.
  if (canPress || list === 'controlElements') await element.click();
  else await element.evaluate((toggle) => toggle.click());
  return atMs;
}

async function bannerOf(view: JSHandle<FrameView>, control: number): Promise<ElementHandle<HTMLElement>> {
  return view.evaluateHandle((frame, at) => {
    const layer = frame.controls[at]?.layer ?? null;
    return (layer === null ? null : frame.layerElements[layer]) ?? frame.controlElements[at] ?? document.body;
  }, control);
}
