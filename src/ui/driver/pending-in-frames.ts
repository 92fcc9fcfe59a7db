import type { FramePending, Pending } from '../../messaging/pending.ts';
import { sendToFrame } from '../../messaging/send.ts';
import { browser } from '../../platform/browser.ts';

interface Place {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

/** A frame that has not answered by then is kept busy by its page. */
const frameTimeoutMs = 1_000;

/** Asks every frame of every page what it still has to come. */
export async function pendingInFrames(): Promise<Pending> {
  const tabs = await browser.tabs.query({});
  const frames = (await Promise.all(tabs.map(({ id = -1 }) => framesOf(id)))).flat();
  const reports = (await Promise.all(frames.map(askFrame))).filter((report) => report !== 'gone');
  const told = reports.filter((report) => report !== 'silent');
  return {
    timers: told.flatMap(({ timers }) => timers),
    openChannels: told.reduce((sum, { openChannels }) => sum + openChannels, 0),
    untold: reports.length - told.filter(({ isComplete }) => isComplete).length,
  };
}

/** Without those in which no script of a page runs: the browser's own pages, ours, and an error in the place of a page. */
async function framesOf(tabId: number): Promise<Place[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
  return frames
    .filter(({ url, errorOccurred }) => !errorOccurred && !url.startsWith('chrome'))
    .map(({ frameId, url }) => ({ tabId, frameId, url }));
}

async function askFrame(place: Place): Promise<FramePending | 'silent' | 'gone'> {
  const { promise: silence, resolve } = Promise.withResolvers<'silent'>();
  const timer = setTimeout(() => resolve('silent'), frameTimeoutMs);
  const answer = await Promise.race([sendToFrame('frame/tell-pending', place).catch(() => 'none' as const), silence]);
  clearTimeout(timer);
  if (answer !== 'none') return answer;
  // A tab in which no page was opened: what a page opens itself has its origin, and our scripts in it.
  if (place.frameId === 0 && place.url === 'about:blank') return 'gone';
  // It went away meanwhile, or our scripts are not in it.
  const { tabId, frameId } = place;
  return (await browser.webNavigation.getFrame({ tabId, frameId })) === null ? 'gone' : 'silent';
}
