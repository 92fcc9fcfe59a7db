import type { EndReason } from '../../../messaging/driver-api.ts';
import type { ActiveSession } from './active-session.ts';
import type { Recorder } from './recorder.ts';

/** Writes the last event of a session; what comes later is not recorded. */
export function closeSession(recorder: Recorder, session: ActiveSession, reason: EndReason): void {
  recorder.record(session, { kind: 'session-ended', atMs: Date.now(), reason }, 'now');
  recorder.dropSession(session.id);
}
