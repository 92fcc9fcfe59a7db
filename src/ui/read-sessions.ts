import { eventSchema } from '../core/schema/event.ts';
import type { Report } from '../core/schema/report.ts';
import { send } from '../messaging/send.ts';
import { readEvents } from '../recorder/log/read-events.ts';
import { sessionsReport } from './sessions-report.ts';

/** One report of all these sessions; those that are no longer kept are left out, and null where none is. */
export async function readSessions(sessionIds: readonly string[]): Promise<Report | null> {
  const knowing = import('../knowledge/knowledge.ts');
  await send('log/flush');
  const logs = await Promise.all(sessionIds.map((id) => readEvents(id)));
  // An older version of the extension may have written them.
  const kept = logs.map((events) => events.map((event) => eventSchema.parse(event))).filter(({ length }) => length > 0);
  const { knowledge } = await knowing;
  return sessionsReport(kept, knowledge);
}
