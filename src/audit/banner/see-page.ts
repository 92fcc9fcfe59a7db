import type { ElementHandle, Frame, JSHandle, Page } from 'puppeteer';
import { answerWithin } from '../recorder/answer-within.ts';
import { type ClosedRoots, closedRootsOf } from './closed-roots.ts';
import type { SeenFrame } from './control.ts';
import { consentLayer } from './next-step.ts';
import { type FrameView, seeFrame } from './see-frame.ts';

/** A frame as it is seen now, and what in the browser its numbers stand for. */
export interface ViewedFrame {
  readonly place: Frame;
  readonly view: JSHandle<FrameView>;
  readonly frame: SeenFrame;
}

/** Together for all frames: a look is bounded, and what is seen without must not be lost. */
const findsClosedWithinMs = 2_000;
const tooSlow = new WeakSet<Page>();

/** Every frame that a visitor sees. Closed shadow roots are looked into where nothing else asks for consent. */
export async function viewsOf(page: Page): Promise<ViewedFrame[]> {
  const views: ViewedFrame[] = [];
  for (const frame of page.frames()) {
    const view = await see(frame).catch(() => null);
    if (view !== null) views.push(view);
  }
  if (tooSlow.has(page) || views.some(({ frame }) => consentLayer(frame) !== null)) return views;
  return answerWithin(findsClosedWithinMs, Promise.all(views.map(seeClosed))).catch(() => {
    // A search that was given up goes on in the browser: another one would only add to it.
    tooSlow.add(page);
    return views;
  });
}

/** Whether the page asks for consent at this moment. */
export async function seesBanner(page: Page): Promise<boolean> {
  return (await viewsOf(page)).some(({ frame }) => consentLayer(frame) !== null);
}

/** What asks for consent at this moment, to be watched until it goes; null: nothing is seen that does. */
export async function seenBanner(page: Page): Promise<ElementHandle<HTMLElement> | null> {
  for (const { view, frame } of await viewsOf(page)) {
    const layer = consentLayer(frame);
    if (layer !== null) return view.evaluateHandle((seen, at) => seen.layerElements[at] ?? document.body, layer);
  }
  return null;
}

/** null for a frame that is not shown. Rejects for one that went away meanwhile. */
async function see(frame: Frame): Promise<ViewedFrame | null> {
  if (isEmbedded(frame) && !(await (await frame.frameElement())?.isVisible())) return null;
  return seeInto(frame, null);
}

/** The frame with what stands in its closed shadow roots; as it was seen where it has none, or went away meanwhile. */
async function seeClosed(seen: ViewedFrame): Promise<ViewedFrame> {
  const { place } = seen;
  const closed = await closedRootsOf(place).catch(() => null);
  return closed === null ? seen : seeInto(place, closed).catch(() => seen);
}

async function seeInto(place: Frame, closed: ClosedRoots | null): Promise<ViewedFrame> {
  const view = await place.evaluateHandle(seeFrame, isEmbedded(place), closed);
  const frame = await view.evaluate(({ layers, controls, toggles }) => ({ layers, controls, toggles }));
  return { place, view, frame };
}

function isEmbedded(frame: Frame): boolean {
  return frame.parentFrame() !== null;
}
