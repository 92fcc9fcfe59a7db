// What the popup and the guided audit ask about a person's visit.
import type { ChoiceMark } from '../../../messaging/driver-api.ts';
import type { TabSession } from '../../../messaging/protocol.ts';
import { takeJarSnapshot } from '../events/jar-snapshot.ts';
import { takeStorageSnapshots } from '../events/storage-snapshots.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { closeSession } from '../session/close-session.ts';
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
  atMs: number,
): Promise<boolean> {
  const session = sessionNamed(recorder, sessionId);
  if (session === undefined) return false;
  recorder.record(session, { kind: 'choice-made', atMs, choice, source: 'owner-mark', detail: null }, 'now');
  await recorder.flush();
  // What workers and named properties store escapes the hooks. The answer does not wait: a busy frame takes its time.
  void takeJarSnapshot(recorder, session, 'after-choice');
  void takeStorageSnapshots(recorder, session, 'after-choice');
  return true;
}

/** The owner's last mark was a mistake. False when the session does not go on. */
export async function undoVisitMark(recorder: Recorder, sessionId: string): Promise<boolean> {
  const session = sessionNamed(recorder, sessionId);
  if (session === undefined) return false;
  recorder.record(session, { kind: 'mark-undone', atMs: Date.now() }, 'now');
  await recorder.flush();
  return true;
}

export async function endVisit(recorder: Recorder, sessionId: string): Promise<void> {
  const session = sessionNamed(recorder, sessionId);
  if (session === undefined) return;
  await Promise.all([
    takeJarSnapshot(recorder, session, 'session-end'),
    takeStorageSnapshots(recorder, session, 'session-end'),
  ]);
  // Meanwhile it may have got more hosts, or have ended.
  const last = sessionNamed(recorder, sessionId);
  if (last !== undefined) closeSession(recorder, last, 'completed');
  await recorder.flush();
}

function sessionNamed(recorder: Recorder, sessionId: string): ActiveSession | undefined {
  return recorder.sessions().find(({ id }) => id === sessionId);
}
