import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Event } from '../schema/event.ts';
import type { StorageArea } from '../schema/storage.ts';
import type { StorageRecord } from '../schema/stored-record.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';
import { SNAPSHOT_RACE_MS } from './snapshot-race.ts';
import { placeOf, type StorageFact, writersOrigin } from './storage-facts.ts';

const areas: readonly StorageArea[] = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'];

/** A page that is being left can still be asked for these; the others answer too late. */
const readAtOnce: readonly StorageArea[] = ['localStorage', 'sessionStorage'];

/** Tells the state of an item from its own facts: a snapshot proves, a write with none after it does not. */
export function storageStates(
  events: readonly Event[],
  finder: PageFinder,
): (facts: readonly StorageFact[]) => StorageRecord['state'] {
  const snapshots = lastSnapshots(events);
  const clearings = lastClearings(events, finder);
  const mayLackItems = ofKind(events, 'recorder-gap').some(
    ({ cause }) => cause === 'truncated' || cause === 'unreadable' || cause === 'access-lost',
  );

  return (facts) => {
    const places = new Set(facts.map(({ area, origin, frame }) => placeOf(area, origin, frame)));
    const [decisive] = [...places]
      .map((place) => ({ place, atMs: snapshots.get(place) ?? Number.NEGATIVE_INFINITY }))
      .toSorted((a, b) => b.atMs - a.atMs);
    if (decisive === undefined || decisive.atMs === Number.NEGATIVE_INFINITY) return 'unknown';
    const isThere = facts.some(
      ({ what, atMs, area, origin, frame }) =>
        what === 'there' && atMs === decisive.atMs && placeOf(area, origin, frame) === decisive.place,
    );
    if (!isThere) {
      const isRecent = lastTime(facts, 'written') > decisive.atMs - SNAPSHOT_RACE_MS;
      return isRecent || (mayLackItems && !wasRemoved(facts)) ? 'unknown' : 'deleted';
    }
    const removedMs = Math.max(lastTime(facts, 'removed'), lastCleared(facts, clearings));
    return removedMs > decisive.atMs ? 'unknown' : 'stored';
  };
}

function wasRemoved(facts: readonly StorageFact[]): boolean {
  return lastTime(facts, 'removed') > Math.max(lastTime(facts, 'written'), lastTime(facts, 'there'));
}

/** By place, when its storage was last listed; UTC milliseconds. */
function lastSnapshots(events: readonly Event[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { frame, origin, atMs, reason } of ofKind(events, 'storage-snapshot')) {
    for (const area of reason === 'page-left' ? readAtOnce : areas) {
      const place = placeOf(area, origin, frame);
      last.set(place, Math.max(atMs, last.get(place) ?? atMs));
    }
  }
  return last;
}

/** By area and origin, when a script last emptied it. */
function lastClearings(events: readonly Event[], finder: PageFinder): ReadonlyMap<string, number> {
  const clearings = ofKind(events, 'script-write').filter(({ operation }) => operation === 'clear');
  return new Map(clearings.map((write) => [areaKey(write.api, writersOrigin(write, finder)), write.atMs]));
}

function lastCleared([fact]: readonly StorageFact[], clearings: ReadonlyMap<string, number>): number {
  const atMs = fact === undefined ? undefined : clearings.get(areaKey(fact.area, fact.origin));
  return atMs ?? Number.NEGATIVE_INFINITY;
}

function areaKey(area: string, origin: string): string {
  return joinInjectively([area, origin]);
}

function lastTime(facts: readonly StorageFact[], what: StorageFact['what']): number {
  return facts.findLast((fact) => fact.what === what)?.atMs ?? Number.NEGATIVE_INFINITY;
}
