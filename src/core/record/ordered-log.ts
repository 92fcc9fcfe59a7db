import type { Event, EventKind, EventOf } from '../schema/event.ts';

export interface OrderedLog {
  readonly events: readonly Event[];
  /** Events that the numbering promises and the log does not hold. */
  readonly missing: number;
}

/** By position in the log; of two events that claim one position, the first stays. */
export function orderedLog(events: readonly Event[]): OrderedLog {
  const sorted = events.toSorted((a, b) => a.seq - b.seq);
  const kept = sorted.filter((event, index) => event.seq !== sorted[index - 1]?.seq);
  const last = kept.at(-1)?.seq ?? -1;
  return { events: kept, missing: last + 1 - kept.length };
}

/** The events of the given kinds, in order. Kinds of later versions are of none. */
export function ofKind<K extends EventKind>(events: readonly Event[], ...kinds: readonly K[]): EventOf<K>[] {
  const isWanted = (event: Event): event is EventOf<K> => kinds.some((kind) => kind === event.kind);
  return events.filter(isWanted);
}
