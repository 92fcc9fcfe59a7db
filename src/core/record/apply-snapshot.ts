// What the whole jar, asked at once, adds to the events of the cookie store: those that were missed.
import { cookieIdentity } from '../cookie/cookie-identity.ts';
import type { JarCookie } from '../schema/cookie.ts';
import type { EventOf } from '../schema/event.ts';
import { holdsTheSame } from './holds-the-same.ts';
import type { CookieHistory, Jar } from './jar.ts';
import { SNAPSHOT_RACE_MS } from './snapshot-race.ts';

/** `previousMs`: the snapshot before this one, or the beginning of the log; UTC milliseconds. */
export function applySnapshot(jar: Jar, { cookies, reason, atMs }: EventOf<'jar-snapshot'>, previousMs: number): void {
  const notBeforeMs = Math.min(previousMs, atMs);
  const held = new Map(
    cookies.filter((cookie) => isAlive(cookie, atMs)).map((cookie) => [cookieIdentity(cookie), cookie]),
  );
  for (const [id, cookie] of held) {
    const history = jar.histories.get(id);
    if (history === undefined && reason === 'session-start') jar.notePresenceAtStart(cookie);
    else if (history === undefined || isNews(history, jar.stored.has(id), cookie, atMs)) {
      jar.noteWrite({ cookie, atMs, notBeforeMs });
    }
  }
  for (const [id, { latest, writes }] of jar.stored) {
    if (held.has(id) || isRecent(writes, atMs)) continue;
    const cause = isAlive(latest, atMs) ? null : 'expired';
    jar.noteRemoval({ cookie: latest, atMs: Math.min(atMs, latest.expiresAtMs ?? atMs), notBeforeMs, cause });
  }
}

/** Firefox lists cookies that have expired. */
function isAlive({ expiresAtMs }: JarCookie, atMs: number): boolean {
  return expiresAtMs === null || expiresAtMs > atMs;
}

/** Whether the store was written to without telling. */
function isNews(
  { latest, writes, removals }: CookieHistory,
  isStored: boolean,
  cookie: JarCookie,
  atMs: number,
): boolean {
  if (!isStored) return !isRecent(removals, atMs);
  return !isRecent(writes, atMs) && !holdsTheSame(latest, cookie);
}

function isRecent(changes: readonly { readonly atMs: number }[], atMs: number): boolean {
  const last = changes.at(-1);
  return last !== undefined && last.atMs > atMs - SNAPSHOT_RACE_MS;
}
