import type { Sender } from '../../../messaging/serve.ts';
import { digestUrl } from '../digest/digest-url.ts';
import { sessionsOfTab } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';

/** A report of a page did not have the agreed shape: what it told is missing in the sessions of its tab, and in no other. */
export function noteRefusedReport(recorder: Recorder, { tabId, url }: Sender, why: string): void {
  for (const session of sessionsOfTab(recorder.sessions(), tabId)) {
    const detail = `${digestUrl(url, recorder.key(session))}: ${why}`.slice(0, 500);
    recorder.record(session, { kind: 'recorder-gap', atMs: Date.now(), cause: 'unreadable', detail });
  }
}
