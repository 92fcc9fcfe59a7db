// A session that the audit's driver starts, marks and ends.
import type { ChoiceMark, EndReason, SessionStart, SnapshotReason } from '../../messaging/driver-api.ts';
import type { DriverNote } from '../../messaging/driver-note.ts';
import { freshSalt } from './digest/session-key.ts';
import { takeJarSnapshot } from './events/jar-snapshot.ts';
import { takeStorageSnapshots } from './events/storage-snapshots.ts';
import type { ActiveSession } from './session/active-session.ts';
import { closeSession } from './session/close-session.ts';
import type { Recorder } from './session/recorder.ts';

/** Resolves when the session is written down with what the jar held before it. A session that still goes on is aborted. */
export async function startAuditSession(recorder: Recorder, start: SessionStart): Promise<void> {
  for (const session of recorder.sessions()) closeSession(recorder, session, 'aborted');
  const { sessionId, scenario, site, startUrl, environment } = start;
  const session: ActiveSession = {
    id: sessionId,
    site,
    tabId: null,
    salt: freshSalt(),
    rawValues: environment.rawValues,
    hostAccess: environment.hostAccess,
    probing: environment.probing,
    incompleteStart: false,
    isConfirmed: true,
    hosts: [],
    missedUntilMs: null,
    hasWorker: false,
  };
  recorder.putSession(session);
  const atMs = Date.now();
  recorder.record(session, { kind: 'session-started', atMs, sessionId, scenario, site, startUrl, environment });
  await takeJarSnapshot(recorder, session, 'session-start');
  await recorder.flush();
}

export async function markAuditChoice(recorder: Recorder, mark: ChoiceMark): Promise<void> {
  recorder.record(auditSession(recorder), { kind: 'choice-made', ...mark });
  await recorder.flush();
}

/** What the driver saw belongs to the document that is at the top of its tab. */
export async function noteInAudit(recorder: Recorder, note: DriverNote): Promise<void> {
  const session = auditSession(recorder);
  const top = recorder.documents().findLast(({ sessionId, frameId }) => sessionId === session.id && frameId === 0);
  const { tabId = -1, documentId = null, url = '' } = top ?? {};
  recorder.record(session, { ...note, frame: { tabId, frameId: 0, documentId, url } });
  await recorder.flush();
}

export async function snapshotAudit(recorder: Recorder, reason: SnapshotReason): Promise<void> {
  const session = auditSession(recorder);
  await Promise.all([takeJarSnapshot(recorder, session, reason), takeStorageSnapshots(recorder, session, reason)]);
  await recorder.flush();
}

export async function endAuditSession(recorder: Recorder, reason: EndReason): Promise<void> {
  await snapshotAudit(recorder, 'session-end');
  closeSession(recorder, auditSession(recorder), reason);
  await recorder.flush();
}

function auditSession(recorder: Recorder): ActiveSession {
  const session = recorder.sessions().find(({ tabId }) => tabId === null);
  if (session === undefined) throw new Error('No session goes on. Call startSession first.');
  return session;
}
