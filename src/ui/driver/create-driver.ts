import type { DriverApi } from '../../messaging/driver-api.ts';
import { send } from '../../messaging/send.ts';
import { readEvents } from '../../recorder/log/read-events.ts';
import { pendingInFrames } from './pending-in-frames.ts';

/** Speaks to the service worker, and reads the log directly: a worker that was restarted does not change what stands there. */
export function createDriver(): DriverApi {
  let sessionId: string | null = null;
  return {
    ready: () => send('driver/ready'),
    async startSession(start) {
      await send('driver/start-session', start);
      sessionId = start.sessionId;
    },
    async readEvents(afterSeq) {
      if (sessionId === null) throw new Error('No session was started. Call startSession first.');
      await send('log/flush');
      return readEvents(sessionId, afterSeq);
    },
    markChoice: (mark) => send('driver/mark-choice', mark),
    note: (note) => send('driver/note', note),
    pending: pendingInFrames,
    snapshot: (reason) => send('driver/snapshot', { reason }),
    endSession: (reason) => send('driver/end-session', { reason }),
  };
}
