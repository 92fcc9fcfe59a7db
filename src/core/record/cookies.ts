import { compareText } from '../compare-text.ts';
import type { CookieRecord, Writer } from '../schema/session.ts';
import type { SeenAttempt } from './attempts-seen.ts';
import type { Clock } from './clock.ts';
import type { CookieHistory, StoreChange } from './jar.ts';

/** Who asked for each of the store's writes, as far as it is known. */
type Writers = ReadonlyMap<StoreChange, SeenAttempt>;

/** Every cookie that the store said it held, in order of first write. `isStored`: at the end of the session. */
export function cookiesOf(
  histories: readonly CookieHistory[],
  isStored: (history: CookieHistory) => boolean,
  writers: Writers,
  clock: Clock,
): CookieRecord[] {
  return histories.map((history) => cookieOf(history, isStored(history), writers, clock)).toSorted(byTimeThenId);
}

function cookieOf(history: CookieHistory, isStored: boolean, writers: Writers, clock: Clock): CookieRecord {
  const { id, latest, writes, removals, presentAtStart } = history;
  const writesAtMs = writes.map((write) => writtenAt(write, writers, clock)).toSorted((a, b) => a - b);
  const removal = isStored ? undefined : removals.at(-1);
  return {
    id,
    name: latest.name,
    domain: latest.domain,
    hostOnly: latest.hostOnly,
    path: latest.path,
    partitionKey: latest.partitionKey,
    secure: latest.secure,
    httpOnly: latest.httpOnly,
    sameSite: latest.sameSite,
    value: latest.value,
    ...lifetimeOf(history, writers, clock),
    atMs: presentAtStart ? 0 : (writesAtMs[0] ?? 0),
    writesAtMs,
    removedAtMs: removal === undefined ? null : clock(removal.atMs),
    state: isStored ? 'stored' : 'deleted',
    presentAtStart,
    setBy: writerOf(writes, writers),
  };
}

/** The store's event only tells of a write, some milliseconds later: what counts is when the attempt was made. */
function writtenAt(write: StoreChange, writers: Writers, clock: Clock): number {
  return clock(Math.min(write.atMs, writers.get(write)?.atMs ?? write.atMs));
}

/** Of the last write. A cookie from before the session keeps what is left of its life. */
function lifetimeOf(
  { latest, writes }: CookieHistory,
  writers: Writers,
  clock: Clock,
): Pick<CookieRecord, 'requestedSeconds' | 'storedSeconds'> {
  const last = writes.at(-1);
  const requestedSeconds = (last && writers.get(last)?.cookie.requestedSeconds) ?? null;
  if (latest.expiresAtMs === null) return { requestedSeconds, storedSeconds: null };
  const startMs = last === undefined ? 0 : writtenAt(last, writers, clock);
  return { requestedSeconds, storedSeconds: Math.max(0, Math.round((clock(latest.expiresAtMs) - startMs) / 1000)) };
}

/** Who made the first write whose maker is known. */
function writerOf(writes: readonly StoreChange[], writers: Writers): Writer {
  for (const write of writes) {
    const attempt = writers.get(write);
    if (attempt !== undefined) return asWriter(attempt);
  }
  return { via: 'unknown', url: null, line: null, column: null, page: null, frame: null };
}

function asWriter({ via, url, script, page, frame }: SeenAttempt): Writer {
  return { via, url, line: script?.line ?? null, column: script?.column ?? null, page, frame };
}

function byTimeThenId(a: CookieRecord, b: CookieRecord): number {
  return a.atMs - b.atMs || compareText(a.id, b.id);
}
