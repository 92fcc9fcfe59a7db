import type { Event, EventOf } from '../../core/schema/event.ts';

/** Whether the site remembers something since `atMs` (UTC milliseconds) that it did not before: a choice leaves a trace. */
export function hasStoredSince(events: readonly Event[], atMs: number): boolean {
  return events.some((event) => isWrite(event) && event.atMs >= atMs) || differ(snapshotsAround(events));
}

function isWrite({ kind }: Event): boolean {
  return kind === 'cookie-changed' || kind === 'script-write';
}

type Snapshot = EventOf<'storage-snapshot'>;

interface Around {
  readonly before: readonly Snapshot[];
  readonly after: readonly Snapshot[];
}

/** What escapes the hooks shows in the snapshots before and after the choice. */
function snapshotsAround(events: readonly Event[]): Around {
  const taken = (reason: Snapshot['reason']) =>
    events.filter((event): event is Snapshot => event.kind === 'storage-snapshot' && event.reason === reason);
  return { before: taken('before-choice'), after: taken('after-choice') };
}

function differ({ before, after }: Around): boolean {
  const known = new Set(before.flatMap(itemsIn));
  return after.flatMap(itemsIn).some((item) => !known.has(item));
}

function itemsIn({ origin, items }: Snapshot): string[] {
  return items.map(({ area, key, value }) => JSON.stringify([origin, area, key, value?.digest]));
}
