import { compareText } from '../compare-text.ts';
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Event } from '../schema/event.ts';
import type { StorageRecord } from '../schema/session.ts';
import type { Clock } from './clock.ts';
import type { PageFinder } from './page-finder.ts';
import type { ScriptChains } from './script-chain.ts';
import { type StorageFact, storageFacts } from './storage-facts.ts';
import { storageStates } from './storage-state.ts';

/** Every item of other storage that was seen written or found, in order of first sighting. */
export function storageOf(
  events: readonly Event[],
  finder: PageFinder,
  chains: ScriptChains,
  clock: Clock,
): StorageRecord[] {
  const stateOf = storageStates(events, finder);
  const byItem = Map.groupBy(storageFacts(events, finder), ({ area, origin, key }) => idOf(area, origin, key));
  return [...byItem]
    .flatMap(([id, facts]) => {
      const first = facts.find(({ what }) => what !== 'removed');
      return first === undefined ? [] : recordOf(id, first, facts, stateOf(facts), finder, chains, clock);
    })
    .toSorted((a, b) => a.atMs - b.atMs || compareText(a.id, b.id));
}

function idOf(area: string, origin: string, key: string): string {
  return joinInjectively([area, origin, key]);
}

function recordOf(
  id: string,
  { area, origin, key, script, frame, atMs }: StorageFact,
  facts: readonly StorageFact[],
  state: StorageRecord['state'],
  finder: PageFinder,
  chains: ScriptChains,
  clock: Clock,
): StorageRecord {
  const value = facts.findLast((fact) => fact.value !== null)?.value ?? null;
  const place = finder.ofFrame(frame, atMs);
  const chain = chains.ofScript(script?.url ?? null, { frame, page: place.page, atMs });
  return { id, area, origin, key, value, script, chain, ...place, atMs: clock(atMs), state };
}
