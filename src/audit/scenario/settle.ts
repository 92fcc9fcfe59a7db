// When a page has settled: real time, and left early where nothing is going on and nothing is due. A later way that moves
// the page's own clock would offer another `PageAtWork` and another `Clock`; nothing here asks how time goes by.
import type { EventOf } from '../../core/schema/event.ts';
import type { Pending } from '../../messaging/pending.ts';
import type { Activity } from './activity.ts';
import { isPolling } from './is-polling.ts';

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export type Hold = EventOf<'page-settled'>['heldBy'][number];

/** What a page is up to, and what it still has to come. */
export interface PageAtWork {
  readonly activity: () => Activity;
  /** A worker has timers that nobody sees. */
  readonly hasWorker: () => boolean;
  /** How often each request was made that was made again and again. */
  readonly repeats: () => readonly number[];
  readonly pending: () => Promise<Pending>;
}

export interface SettleConditions {
  /** Since when the page is watched: its load event, or the choice; null while it still loads. */
  readonly watchedSinceMs: () => number | null;
  /** Longest time that a quiet page is watched for what is still to come. */
  readonly observeMs: number;
  /** The ceiling, on the same clock. */
  readonly deadlineMs: number;
}

export interface Settled extends Pick<EventOf<'page-settled'>, 'observedMs' | 'reason' | 'timersLeft' | 'unanswered'> {
  readonly heldBy: Hold[];
  /** URLs of the requests that were still worth waiting for. */
  readonly pending: readonly string[];
}

/** No news for this long, and nothing to wait for: the network is quiet. */
const quietMs = 500;
const lookEveryMs = 100;

const realClock: Clock = { now: Date.now, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };

/** Resolves when the page is at rest, when it has been watched for `observeMs` and is quiet, or at the deadline. */
export async function settle(
  page: PageAtWork,
  { watchedSinceMs, observeMs, deadlineMs }: SettleConditions,
  clock: Clock = realClock,
): Promise<Settled> {
  const heldBy = new Set<Hold>();
  for (;;) {
    const sinceMs = watchedSinceMs();
    const leftMs = sinceMs === null ? null : sinceMs + observeMs - clock.now();
    const reason = await reasonToLeave(page, leftMs, heldBy, clock);
    const nowMs = clock.now();
    if (reason !== null || nowMs >= deadlineMs) {
      const observedMs = Math.max(0, nowMs - (sinceMs ?? nowMs));
      return { ...(await leftIn(page, nowMs)), reason: reason ?? 'deadline', observedMs, heldBy: [...heldBy] };
    }
    await clock.wait(lookEveryMs);
  }
}

/** null: not yet. `leftMs`: how long the page is watched yet; null while it loads. Adds to `heldBy`. */
async function reasonToLeave(
  page: PageAtWork,
  leftMs: number | null,
  heldBy: Set<Hold>,
  clock: Clock,
): Promise<'quiet' | 'horizon' | null> {
  if (leftMs === null || !isQuiet(page.activity(), clock.now())) return null;
  if (leftMs <= 0) return 'horizon';
  const holds = await holdsOf(page, leftMs, clock.now());
  for (const hold of holds) heldBy.add(hold);
  // The frames took a moment to answer.
  return holds.length === 0 && isQuiet(page.activity(), clock.now()) ? 'quiet' : null;
}

async function leftIn(
  page: PageAtWork,
  nowMs: number,
): Promise<Pick<Settled, 'timersLeft' | 'unanswered' | 'pending'>> {
  const [unanswered, pending] = [page.activity().unanswered(nowMs), page.activity().pending(nowMs)];
  const { timers } = await page.pending();
  return { timersLeft: timers.length, unanswered, pending };
}

function isQuiet(activity: Activity, nowMs: number): boolean {
  return nowMs - activity.lastNewsMs() >= quietMs && activity.pending(nowMs).length === 0;
}

/** Why a quiet page is not left yet. The frames are asked last: that takes a message to each of them. */
async function holdsOf(page: PageAtWork, leftMs: number, nowMs: number): Promise<Hold[]> {
  const seen: Hold[] = [];
  if (page.hasWorker()) seen.push('worker');
  if (page.activity().unanswered(nowMs).length > 0) seen.push('unanswered');
  if (seen.length > 0) return seen;
  const { timers, openChannels, untold } = await page.pending();
  const repeats = page.repeats();
  if (timers.some((timer) => timer.dueInMs <= leftMs && !isPolling(timer, repeats))) seen.push('timer');
  if (openChannels > 0) seen.push('channel');
  if (untold > 0) seen.push('unknown');
  return seen;
}
