import type { Event } from '../schema/event.ts';
import { ofKind } from './ordered-log.ts';
import type { Stay } from './stays.ts';

/** From UTC milliseconds to whole milliseconds since the session's zero. */
export type Clock = (atMs: number) => number;

/** UTC milliseconds: the beginning of the first navigation, or of the recording where no navigation was seen. */
export function sessionZero(events: readonly Event[], stays: readonly Stay[]): number {
  const [first] = stays;
  if (first !== undefined) return Math.round(first.startedAtMs ?? first.atMs);
  const [started] = ofKind(events, 'session-started');
  return Math.round(started?.atMs ?? events[0]?.atMs ?? 0);
}

export function clockFrom(zeroMs: number): Clock {
  // Adding 0 turns -0 into 0: JSON knows no -0, and a record must survive it.
  return (atMs) => Math.round(atMs - zeroMs) + 0;
}
