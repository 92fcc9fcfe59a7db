import type { Event, EventOf } from '../schema/event.ts';
import { applySnapshot } from './apply-snapshot.ts';
import { emptyJar, type Jar } from './jar.ts';
import { ofKind } from './ordered-log.ts';

/** The jar after all events. A cookie that ends before `endMs` (UTC milliseconds) is gone, whoever told of it or not. */
export function recordedJar(events: readonly Event[], endMs: number): Jar {
  const jar = emptyJar();
  let lastSnapshotMs = events[0]?.atMs ?? 0;
  for (const event of ofKind(events, 'cookie-changed', 'jar-snapshot')) {
    if (event.kind === 'cookie-changed') {
      applyChange(jar, event);
    } else {
      applySnapshot(jar, event, lastSnapshotMs);
      lastSnapshotMs = event.atMs;
    }
  }
  removeExpired(jar, endMs);
  return jar;
}

/** Browsers tell of an overwrite as a removal and a write: only the write is one. */
function applyChange(jar: Jar, { cookie, removed, cause, atMs }: EventOf<'cookie-changed'>): void {
  if (!removed) jar.noteWrite({ cookie, atMs, notBeforeMs: atMs });
  else if (cause !== 'overwrite') jar.noteRemoval({ cookie, atMs, notBeforeMs: atMs, cause: endings[cause] });
}

/** Browsers' words for a removal. Over an expired cookie: a deletion is a write whose time is already up. */
const endings = {
  explicit: 'deleted',
  expired_overwrite: 'deleted',
  expired: 'expired',
  evicted: 'evicted',
} as const;

/** Chromium tells of an expiry late, Firefox never. */
function removeExpired(jar: Jar, endMs: number): void {
  for (const { latest } of jar.stored.values()) {
    const { expiresAtMs } = latest;
    if (expiresAtMs === null || expiresAtMs > endMs) continue;
    jar.noteRemoval({ cookie: latest, atMs: expiresAtMs, notBeforeMs: expiresAtMs, cause: 'expired' });
  }
}
