import type { Activity } from './activity.ts';

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export interface SettleConditions {
  /** Since when the page is watched: its load event, or the choice; null while it still loads. */
  readonly watchedSinceMs: () => number | null;
  readonly observeMs: number;
  /** The ceiling, on the same clock. */
  readonly deadlineMs: number;
}

export type Settled = { readonly settled: true } | { readonly settled: false; readonly pending: readonly string[] };

/** No news for this long, and nothing to wait for: the network is quiet. */
const quietMs = 500;
const lookEveryMs = 100;

const realClock: Clock = { now: Date.now, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };

/** Resolves when the page has been watched for `observeMs` and is quiet, or at the deadline. */
export async function settle(
  activity: Activity,
  conditions: SettleConditions,
  clock: Clock = realClock,
): Promise<Settled> {
  for (;;) {
    const nowMs = clock.now();
    if (isSettled(activity, conditions, nowMs)) return { settled: true };
    if (nowMs >= conditions.deadlineMs) return { settled: false, pending: activity.pending(nowMs) };
    await clock.wait(lookEveryMs);
  }
}

function isSettled(activity: Activity, { watchedSinceMs, observeMs }: SettleConditions, nowMs: number): boolean {
  const sinceMs = watchedSinceMs();
  if (sinceMs === null || nowMs - sinceMs < observeMs) return false;
  return nowMs - activity.lastNewsMs() >= quietMs && activity.pending(nowMs).length === 0;
}
