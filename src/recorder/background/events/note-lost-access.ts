import type { Environment } from '../../../core/schema/environment.ts';
import type { Recorder } from '../session/recorder.ts';

/** A visit that goes on sees less than it began with, and must not look as if nothing had happened. */
export function noteLostAccess(recorder: Recorder, now: Environment['hostAccess']): void {
  if (now === 'all-sites') return;
  const detail = 'Access to other sites was taken back during the visit';
  for (const session of recorder.sessions()) {
    if (session.hostAccess === 'all-sites' && session.isConfirmed)
      recorder.record(session, { kind: 'recorder-gap', atMs: Date.now(), cause: 'access-lost', detail });
  }
}
