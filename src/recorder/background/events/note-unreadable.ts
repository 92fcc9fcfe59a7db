import type { Recorder } from '../session/recorder.ts';

/** Something of what the browser told could not be recorded: no session that goes on may call itself complete. */
export function noteUnreadable(recorder: Recorder, why: string): void {
  const gap = { kind: 'recorder-gap', atMs: Date.now(), cause: 'unreadable', detail: why.slice(0, 500) } as const;
  for (const session of recorder.sessions()) recorder.record(session, gap);
}
