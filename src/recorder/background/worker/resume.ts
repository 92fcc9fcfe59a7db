import { takeJarSnapshot } from '../events/jar-snapshot.ts';
import type { ActiveSession } from '../session/active-session.ts';
import type { Recorder } from '../session/recorder.ts';
import type { RecorderState } from '../session/recorder-state.ts';

/**
 * The worker came back while sessions go on. After a rest nothing is missing: every event since woke it. Otherwise it
 * was stopped at work: what it had not written is lost, and what happened in between may be.
 */
export function resume(
  recorder: Recorder,
  found: RecorderState,
  nowMs: number,
  lookAtStorage: (session: ActiveSession) => void,
): void {
  for (const session of recorder.sessions()) {
    if (!found.isResting) {
      // Reports of pages that an audit's worker took in are never lost; a person's may be, up to a flush.
      if (session.tabId !== null) lookAtStorage(session);
      const detail = 'The service worker was stopped and started again during the session';
      recorder.record(session, { kind: 'recorder-gap', atMs: nowMs, cause: 'worker-restarted', detail }, 'now');
      // In an audit no page is asked what it requested: the browser shows everything from the start.
      if (session.tabId !== null) recorder.putSession({ ...session, missedUntilMs: nowMs });
    }
    void takeJarSnapshot(recorder, session, 'worker-start');
  }
}
