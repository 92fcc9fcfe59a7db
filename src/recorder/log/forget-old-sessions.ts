import { batchRange, type LogDatabase } from './log-database.ts';

const keep = { sessions: 20, ms: 7 * 24 * 60 * 60 * 1000 };

/** Deletes what a person no longer needs: all but the newest 20 sessions, and those older than 7 days, unless they go on. */
export async function forgetOldSessions(
  database: LogDatabase,
  activeIds: readonly string[],
  nowMs: number,
): Promise<void> {
  const sessions = (await database.getAll('sessions')).toSorted((a, b) => b.startedAtMs - a.startedAtMs);
  const old = sessions
    .filter(({ startedAtMs }, index) => index >= keep.sessions || startedAtMs < nowMs - keep.ms)
    .filter(({ id }) => !activeIds.includes(id));
  const transaction = database.transaction(['batches', 'sessions', 'glances'], 'readwrite');
  await Promise.all([
    ...old.map(({ id }) => transaction.objectStore('batches').delete(batchRange(id))),
    ...old.map(({ id }) => transaction.objectStore('sessions').delete(id)),
    ...old.map(({ id }) => transaction.objectStore('glances').delete(id)),
    transaction.done,
  ]);
}
