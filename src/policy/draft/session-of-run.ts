import type { Duration, Run } from '../../core/schema/run.ts';
import { type SessionRecord, sessionRecordSchema } from '../../core/schema/session.ts';

/** The session that a run of a saved report was seen from: its facts without what a policy made of them. */
export function sessionOfRun({ cookies, storage, ...run }: Run): SessionRecord {
  return sessionRecordSchema.parse({
    ...run,
    formatVersion: 1,
    cookies: cookies.map(({ setAtMs: atMs, duration, ...cookie }) => ({ ...cookie, atMs, ...lifetimeOf(duration) })),
    storage: storage.map(({ setAtMs: atMs, ...item }) => ({ ...item, atMs })),
  });
}

function lifetimeOf(duration: Duration): { requestedSeconds: number | null; storedSeconds: number | null } {
  if (duration.kind === 'session') return { requestedSeconds: null, storedSeconds: null };
  const { requestedSeconds, storedSeconds } = duration;
  return { requestedSeconds, storedSeconds };
}
