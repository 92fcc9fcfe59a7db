// What the popup asks about a person's visit.
import type { ChoiceMark } from '../../../messaging/driver-api.ts';
import type { TabSession } from '../../../messaging/protocol.ts';
import { takeJarSnapshot } from '../events/jar-snapshot.ts';
import { takeStorageSnapshots } from '../events/storage-snapshots.ts';
import type { Recorder } from '../session/recorder.ts';

export function sessionOfTab(recorder: Recorder, tabId: number): TabSession | null {
  const session = recorder.sessions().find((open) => open.isConfirmed && (open.tabId === tabId || open.tabId === null));
  if (session === undefined) return null;
  const { id: sessionId, site, hostAccess, incompleteStart } = session;
  return { sessionId, site, hostAccess, incompleteStart };
}

/** The owner says what was just chosen. False when the session does not go on. */
export async function markVisitChoice(
  recorder: Recorder,
  sessionId: string,
  choice: ChoiceMark['choice'],
): Promise<boolean> {
  const session = recorder.sessions().find(({ id }) => id === sessionId);
  if (session === undefined) return false;
  recorder.record(
    session,
    { kind: 'choice-made', atMs: Date.now(), choice, source: 'owner-mark', detail: null },
    'now',
  );
  await recorder.flush();
  // What workers and named properties store escapes the hooks. The answer does not wait: a busy frame takes its time.
  void takeJarSnapshot(recorder, session, 'after-choice');
  void takeStorageSnapshots(recorder, session, 'after-choice');
  return true;
}
