// The cookie store as it was told of: what it holds at the moment, and what became of each cookie.
import { cookieIdentity } from '../cookie/cookie-identity.ts';
import type { JarCookie } from '../schema/cookie.ts';
import type { Ending } from '../schema/stored-record.ts';
import { holdsTheSame } from './holds-the-same.ts';
import { SNAPSHOT_RACE_MS } from './snapshot-race.ts';

/** A moment from which the store held a cookie anew, or no longer. Times are UTC milliseconds. */
export interface StoreChange {
  readonly cookie: JarCookie;
  readonly atMs: number;
  /** Equals `atMs` when an event told; a change known from a snapshot alone happened at some time between the two. */
  readonly notBeforeMs: number;
}

export interface Removal extends StoreChange {
  /** null: a snapshot lacks the cookie, and does not say why. */
  readonly cause: Ending['cause'] | null;
}

export interface CookieHistory {
  readonly id: string;
  readonly presentAtStart: boolean;
  /** As the store last had it. */
  readonly latest: JarCookie;
  readonly writes: readonly StoreChange[];
  readonly removals: readonly Removal[];
}

export interface Jar {
  readonly histories: ReadonlyMap<string, CookieHistory>;
  /** Those of the histories whose cookie is in the store now. */
  readonly stored: ReadonlyMap<string, CookieHistory>;
  readonly noteWrite: (write: StoreChange) => void;
  readonly notePresenceAtStart: (cookie: JarCookie) => void;
  readonly noteRemoval: (removal: Removal) => void;
}

interface Draft extends CookieHistory {
  latest: JarCookie;
  readonly writes: StoreChange[];
  readonly removals: Removal[];
}

export function emptyJar(): Jar {
  const histories = new Map<string, Draft>();
  const stored = new Map<string, Draft>();

  function hold(cookie: JarCookie, presentAtStart: boolean): Draft {
    const id = cookieIdentity(cookie);
    const history = histories.get(id) ?? { id, presentAtStart, latest: cookie, writes: [], removals: [] };
    history.latest = cookie;
    histories.set(id, history);
    stored.set(id, history);
    return history;
  }

  return {
    histories,
    stored,
    noteWrite: (write) => {
      const { writes } = hold(write.cookie, false);
      if (isEcho(writes.at(-1), write)) writes.pop();
      writes.push(write);
    },
    notePresenceAtStart: (cookie) => hold(cookie, true),
    // The removal of what the store never said that it held tells nothing of this session.
    noteRemoval: (removal) => {
      const id = cookieIdentity(removal.cookie);
      stored.get(id)?.removals.push(removal);
      stored.delete(id);
    },
  };
}

/** A snapshot may know of a write a little before the store's own event tells of it. */
function isEcho(last: StoreChange | undefined, { cookie, atMs }: StoreChange): boolean {
  if (last === undefined || last.notBeforeMs === last.atMs || atMs > last.atMs + SNAPSHOT_RACE_MS) return false;
  return holdsTheSame(last.cookie, cookie);
}
