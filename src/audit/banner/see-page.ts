import type { ElementHandle, Frame, JSHandle, Page } from 'puppeteer';
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

/** Every frame that a visitor sees. */
export async function viewsOf(page: Page): Promise<ViewedFrame[]> {
  const views: ViewedFrame[] = [];
  for (const frame of page.frames()) {
    const view = await see(frame, frame !== page.mainFrame()).catch(() => null);
    if (view !== null) views.push(view);
  }
  return views;
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
async function see(frame: Frame, isEmbedded: boolean): Promise<ViewedFrame | null> {
  if (isEmbedded && !(await (await frame.frameElement())?.isVisible())) return null;
  const seen = await seeInto(frame, isEmbedded, null);
  if (consentLayer(seen.frame) !== null) return seen;
  const closed = await closedRootsOf(frame).catch(() => null);
  return closed === null ? seen : seeInto(frame, isEmbedded, closed);
}

async function seeInto(frame: Frame, isEmbedded: boolean, closed: ClosedRoots | null): Promise<ViewedFrame> {
  const view = await frame.evaluateHandle(seeFrame, isEmbedded, closed);
  const seen = await view.evaluate(({ layers, controls, toggles }) => ({ layers, controls, toggles }));
  return { place: frame, view, frame: seen };
}
