// Looks at the page's banner as an audit does, so that its rules can decide in a person's visit too.
import type { SeenFrame } from '../../audit/banner/control.ts';
import { seeFrame } from '../../audit/banner/see-frame.ts';
import type { LookNote } from '../../messaging/driver-note.ts';
import { send } from '../../messaging/send.ts';
import { browser } from '../../platform/browser.ts';
import { lookOf } from './look-of.ts';

/** Writes down what the page shows of its banner, where that can be told. */
export async function lookAtPage(sessionId: string, tabId: number, moment: LookNote['moment']): Promise<void> {
  const frames = await framesOf(tabId);
  const look = frames === null ? null : lookOf(frames, moment, Date.now());
  if (look !== null) await send('session/note-look', { sessionId, look });
}

/** null where a frame could not be looked at: a banner may stand in it. */
async function framesOf(tabId: number): Promise<readonly SeenFrame[] | null> {
  const all = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const seen = await Promise.all(all.map(({ frameId }) => frameSeen(tabId, frameId)));
  const frames = seen.filter((frame) => frame !== null);
  return frames.length === seen.length ? frames : null;
}

async function frameSeen(tabId: number, frameId: number): Promise<SeenFrame | null> {
  const target = { tabId, frameIds: [frameId] };
  const [injected] = await chrome.scripting
    .executeScript({ target, func: seeFrame, args: [frameId !== 0] })
    .catch(() => []);
  if (!injected?.result) return null;
  // The elements that it names stay in the page.
  const { layers, controls, toggles } = injected.result;
  return { layers, controls, toggles };
}
