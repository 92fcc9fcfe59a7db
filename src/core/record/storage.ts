import { compareText } from '../compare-text.ts';
import type { Event } from '../schema/event.ts';
import type { StorageRecord } from '../schema/stored-record.ts';
import type { Clock } from './clock.ts';
import type { PageFinder } from './page-finder.ts';
import { returnsOfItem } from './returns.ts';
import type { ScriptChains } from './script-chain.ts';
import { type StorageFact, storageIdentity } from './storage-facts.ts';
import { storageStates } from './storage-state.ts';

/** Every item of other storage that was seen written or found, in order of first sighting. `facts`: in order of time. */
export function storageOf(
  facts: readonly StorageFact[],
  events: readonly Event[],
  finder: PageFinder,
  chains: ScriptChains,
  clock: Clock,
): StorageRecord[] {
  const stateOf = storageStates(events, finder);
  const byItem = Map.groupBy(facts, storageIdentity);
  return [...byItem]
    .flatMap(([id, ofItem]) => {
      const first = ofItem.find(({ what }) => what !== 'removed');
      return first === undefined ? [] : recordOf(id, first, ofItem, stateOf(ofItem), finder, chains, clock);
    })
    .toSorted((a, b) => a.atMs - b.atMs || compareText(a.id, b.id));
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
  return {
    id,
    area,
    origin,
    key,
    value,
    script,
    chain,
    ...place,
    atMs: clock(atMs),
    state,
    returns: returnsOfItem(facts, clock),
  };
}
