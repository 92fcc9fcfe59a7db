import type { PendingTimer } from '../../messaging/pending.ts';

/** A request is no news any more when it was made more often (see activity.ts): so long a timer is waited for as well. */
const newsLimit = 3;

/**
 * Whether a timer brings nothing but the same request over and over: it fired as often as one was made, which may have
 * been made once before it was set, and once since. One that does nothing visible counts perhaps to something: it is none.
 */
export function isPolling({ fired }: Pick<PendingTimer, 'fired'>, repeats: readonly number[]): boolean {
  return fired >= newsLimit && repeats.some((times) => times > newsLimit && Math.abs(times - fired) <= 1);
}
