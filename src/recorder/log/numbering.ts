import type { Event, NewEvent } from '../../core/schema/event.ts';
import { eventWeight } from './event-weight.ts';

/** Where the next event of a session goes, and how much room those before it take. */
export interface Position {
  readonly nextSeq: number;
  readonly weight: number;
}

export const startPosition: Position = { nextSeq: 0, weight: 0 };

/**
 * The event with its place in the log. A session may weigh `limit`: what no longer fits is left out, which is said once;
 * what closes a session always fits.
 */
export function numbered(
  event: NewEvent,
  { nextSeq, weight }: Position,
  limit: number,
): { events: Event[]; next: Position } {
  const isFull = weight >= limit;
  if (isFull && !closing.includes(event.kind)) return { events: [], next: { nextSeq, weight } };
  const weightAfter = weight + eventWeight(event);
  const fills = !isFull && weightAfter >= limit;
  const events = (fills ? [event, truncated(event.atMs, limit)] : [event]).map(
    (each, index): Event => ({ ...each, seq: nextSeq + index }),
  );
  return { events, next: { nextSeq: nextSeq + events.length, weight: weightAfter } };
}

const closing: readonly NewEvent['kind'][] = ['choice-made', 'session-ended'];

function truncated(atMs: number, limit: number): NewEvent {
  return { kind: 'recorder-gap', atMs, cause: 'truncated', detail: `The log is full: about ${limit} entries` };
}
