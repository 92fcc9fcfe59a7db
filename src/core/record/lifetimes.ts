// How long a cookie was to live: what each write asked for, and what the browser kept of it.
import { MAX_LIFETIME_SECONDS } from '../cookie/cookie-limits.ts';
import type { Lifetime } from '../schema/stored-record.ts';
import type { Clock } from './clock.ts';
import type { CookieHistory, StoreChange } from './jar.ts';
import { type Writers, writtenAtMs } from './writer.ts';

/** Seconds by which two readings of one lifetime may differ: an Expires is rounded, and counted from the answer. */
const TOLERANCE_SECONDS = 2;

/** Of the first write and of every later one that changed the lifetime, in order of time. */
export function lifetimesOf({ writes }: CookieHistory, writers: Writers, clock: Clock): Lifetime[] {
  const changes: Lifetime[] = [];
  let previous: Lifetime | undefined;
  for (const write of writes) {
    const lifetime = lifetimeOf(write, writers, clock);
    if (previous === undefined || !isSameLifetime(previous, lifetime)) changes.push(lifetime);
    previous = lifetime;
  }
  return changes;
}

export function lifetimeOf(write: StoreChange, writers: Writers, clock: Clock): Lifetime {
  const { expiresAtMs } = write.cookie;
  const startMs = clock(writtenAtMs(write, writers));
  const storedSeconds = expiresAtMs === null ? null : Math.max(0, Math.round((clock(expiresAtMs) - startMs) / 1000));
  return { atMs: startMs, requestedSeconds: writers.get(write)?.cookie.requestedSeconds ?? null, storedSeconds };
}

/** A lifetime within the limit that ends otherwise than asked is a matter of clocks, not of the cap. */
export function isCapped({ requestedSeconds, storedSeconds }: Omit<Lifetime, 'atMs'>): boolean {
  if (requestedSeconds === null || storedSeconds === null) return false;
  return requestedSeconds > MAX_LIFETIME_SECONDS && storedSeconds < requestedSeconds;
}

/** A refreshed cookie keeps its length; one with a fixed date keeps its end. */
function isSameLifetime(one: Lifetime, other: Lifetime): boolean {
  if (one.storedSeconds === null || other.storedSeconds === null) return one.storedSeconds === other.storedSeconds;
  const difference = one.storedSeconds - other.storedSeconds;
  const elapsed = (other.atMs - one.atMs) / 1000;
  const isSameEnd = Math.abs(difference - elapsed) <= TOLERANCE_SECONDS;
  return Math.abs(difference) <= TOLERANCE_SECONDS || isSameEnd;
}
