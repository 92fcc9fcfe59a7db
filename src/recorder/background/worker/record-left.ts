import type { Batch } from '../../log/log-database.ts';
import type { Recorder } from '../session/recorder.ts';

/**
 * Events of an earlier life, whose words came late: they follow in the log on those that this one has numbered meanwhile, under
 * their own times. A report that came again was recorded by this life.
 */
export function recordLeft(recorder: Recorder, { sessionId, events, reports }: Batch): void {
  const session = recorder.sessions().find(({ id }) => id === sessionId);
  if (session === undefined || reports.map((id) => recorder.isRepeated(id)).includes(true)) return;
  for (const { seq: _, ...event } of events) recorder.record(session, event);
  for (const id of reports) recorder.took(session, id);
}
