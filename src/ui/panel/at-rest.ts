export interface Restlessness {
  readonly nowMs: number;
  /** The present part of the visit began. */
  readonly sinceMs: number;
  /** The newest page of the visit; null before the first. */
  readonly arrivedAtMs: number | null;
  readonly isLoaded: boolean;
  /** Something was recorded last. */
  readonly lastEventAtMs: number;
  /** Whether this part of the visit brings a page of its own. */
  readonly bringsPage: boolean;
}

/** Quiet for so long, and watched for at least so long: much of what a page sets off waits a few seconds. */
const quietMs = 3_000;
const leastMs = 4_000;
/** Some pages are never quiet. */
const mostMs = 20_000;
const latestMs = 30_000;

/** Whether the page has come, and nothing happens on it any more; or has been watched for long enough. */
export function isAtRest(seen: Restlessness): boolean {
  if (seen.bringsPage && !hasArrived(seen)) return false;
  const watchedMs = seen.nowMs - Math.max(seen.sinceMs, seen.arrivedAtMs ?? 0);
  if (watchedMs >= mostMs) return true;
  return seen.isLoaded && watchedMs >= leastMs && seen.nowMs - seen.lastEventAtMs >= quietMs;
}

export function isOverdue(seen: Restlessness): boolean {
  return !hasArrived(seen) && seen.nowMs - seen.sinceMs >= latestMs;
}

/** The page that this part of the visit brings, and not the one before. */
function hasArrived({ arrivedAtMs, sinceMs }: Restlessness): boolean {
  return arrivedAtMs !== null && arrivedAtMs >= sinceMs;
}
