import { type Event, eventSchema } from '../core/schema/event.ts';
import type { Report } from '../core/schema/report.ts';
import { inTurn } from '../recorder/in-turn.ts';
import { readEvents } from '../recorder/log/read-events.ts';
import { sessionReport } from './session-report.ts';

export interface FollowedSession {
  /** What the session shows by now; the very same as before when nothing was recorded since. */
  report(): Promise<Report | null>;
}

/** Looks at one session again and again: each time reads what the log has more of, and judges when there is any. */
export function followSession(sessionId: string, read: typeof readEvents = readEvents): FollowedSession {
  const events: Event[] = [];
  let known: Report | null = null;

  async function catchUp(): Promise<Report | null> {
    // Read while the log is: it is a third as much as all else that a popup loads, and only a visit needs it.
    const knowing = import('../knowledge/knowledge.ts');
    // An older version of the extension may have written it.
    const added = (await read(sessionId, events.at(-1)?.seq)).map((event) => eventSchema.parse(event));
    if (added.length === 0) return known;
    const { knowledge } = await knowing;
    for (const event of added) events.push(event);
    known = sessionReport(events, knowledge);
    return known;
  }

  // Two at once would both append the same events.
  return { report: inTurn(catchUp) };
}
