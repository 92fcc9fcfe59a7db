// Events of a navigation that has not arrived yet. Only its arrival tells whether they belong to the session: the same
// request may begin a visit, lead away from the site, be a bounce through another host, or be a mere download.
import type { NewEvent } from '../../../core/schema/event.ts';
import type { LogWriter } from '../../log/log-writer.ts';

export interface Holds {
  /** Keeps the session's events back from now on. */
  begin(sessionId: string): void;
  has(sessionId: string): boolean;
  events(sessionId: string): readonly NewEvent[];
  /** False when the session's events are not kept back: the caller writes the event itself. */
  take(sessionId: string, event: NewEvent): boolean;
  /** Lets go: what `keeps` is true of goes to the log, in order; the rest is forgotten. */
  release(sessionId: string, keeps: (event: NewEvent) => boolean): void;
  drop(sessionId: string): void;
}

const mostHeld = 5_000;

export function createHolds(log: LogWriter): Holds {
  const held = new Map<string, NewEvent[]>();
  return {
    begin(sessionId) {
      if (!held.has(sessionId)) held.set(sessionId, []);
    },
    has: (sessionId) => held.has(sessionId),
    events: (sessionId) => held.get(sessionId) ?? [],
    take(sessionId, event) {
      const events = held.get(sessionId);
      if (events === undefined) return false;
      if (events.length < mostHeld) events.push(event);
      return true;
    },
    release(sessionId, keeps) {
      const events = held.get(sessionId) ?? [];
      held.delete(sessionId);
      for (const event of events.filter(keeps)) log.append(sessionId, event, 'soon');
    },
    drop: (sessionId) => void held.delete(sessionId),
  };
}
