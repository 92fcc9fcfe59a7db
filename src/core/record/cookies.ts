import { compareText } from '../compare-text.ts';
import type { CookieRecord, Writer } from '../schema/stored-record.ts';
import type { Clock } from './clock.ts';
import { type ClearerOf, endingOf } from './ending.ts';
import type { CookieHistory, StoreChange } from './jar.ts';
import { isCapped, lifetimeOf, lifetimesOf } from './lifetimes.ts';
import { returnsOfCookie } from './returns.ts';
import { asWriter, type Writers, writtenAtMs } from './writer.ts';

/** Every cookie that the store said it held, in order of first write. `isStored`: at the end of the session. */
export function cookiesOf(
  histories: readonly CookieHistory[],
  isStored: (history: CookieHistory) => boolean,
  writers: Writers,
  clearerOf: ClearerOf,
  clock: Clock,
): CookieRecord[] {
  return histories
    .map((history) => cookieOf(history, isStored(history), writers, clearerOf, clock))
    .toSorted(byTimeThenId);
}

function cookieOf(
  history: CookieHistory,
  isStored: boolean,
  writers: Writers,
  clearerOf: ClearerOf,
  clock: Clock,
): CookieRecord {
  const { id, latest, writes, removals, presentAtStart } = history;
  const times = writes.map((write) => timesOf(write, writers, clock)).toSorted((a, b) => a.atMs - b.atMs);
  const writesAtMs = times.map(({ atMs }) => atMs);
  const lifetime = lastLifetime(history, writers, clock);
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
    ...lifetime,
    atMs: presentAtStart ? 0 : (writesAtMs[0] ?? 0),
    writesAtMs,
    asksAtMs: times.map(({ askedAtMs }) => askedAtMs),
    removedAtMs: removal === undefined ? null : clock(removal.atMs),
    state: isStored ? 'stored' : 'deleted',
    presentAtStart,
    setBy: writerOf(writes, writers),
    isCapped: isCapped(lifetime),
    lifetimes: lifetimesOf(history, writers, clock),
    endedBy: isStored ? null : endingOf(history, writers, clearerOf),
    returns: returnsOfCookie(history, clock),
  };
}

/** When it was stored, and when that was asked for. What a snapshot alone tells of was asked for nobody knows when. */
function timesOf(write: StoreChange, writers: Writers, clock: Clock): { atMs: number; askedAtMs: number } {
  const atMs = writtenAtMs(write, writers);
  return { atMs: clock(atMs), askedAtMs: clock(Math.min(atMs, writers.get(write)?.askedAtMs ?? atMs)) };
}

/** Of the last write. A cookie from before the session keeps what is left of its life. */
function lastLifetime(
  { latest, writes }: CookieHistory,
  writers: Writers,
  clock: Clock,
): Pick<CookieRecord, 'requestedSeconds' | 'storedSeconds'> {
  const last = writes.at(-1);
  if (last !== undefined) {
    const { requestedSeconds, storedSeconds } = lifetimeOf(last, writers, clock);
    return { requestedSeconds, storedSeconds };
  }
  const { expiresAtMs } = latest;
  const storedSeconds = expiresAtMs === null ? null : Math.max(0, Math.round(clock(expiresAtMs) / 1000));
  return { requestedSeconds: null, storedSeconds };
}

/** Who made the first write whose maker is known. */
function writerOf(writes: readonly StoreChange[], writers: Writers): Writer {
  for (const write of writes) {
    const attempt = writers.get(write);
    if (attempt !== undefined) return asWriter(attempt);
  }
  return { via: 'unknown', url: null, line: null, column: null, chain: [], page: null, frame: null };
}

function byTimeThenId(a: CookieRecord, b: CookieRecord): number {
  return a.atMs - b.atMs || compareText(a.id, b.id);
}
