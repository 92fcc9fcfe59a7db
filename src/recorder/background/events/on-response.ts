import { isNavigation, type SeenResponse } from '../../../platform/seen-response.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { sessionsOfRequest } from '../session/belonging.ts';
import { hostOf } from '../session/host-match.ts';
import { frameOf } from '../session/known-documents.ts';
import type { Recorder } from '../session/recorder.ts';
import { requestEvent } from './request-event.ts';

/** A response's headers arrived, or a request failed. `sentCookies`: names, null when they were not observed. */
export function onResponse(recorder: Recorder, seen: SeenResponse, sentCookies: readonly string[] | null): void {
  for (const session of sessionsOfRequest(recorder.sessions(), seen)) {
    if (mayLeadAway(session, seen)) holdUntilArrival(recorder, session.id);
    const key = recorder.key(session);
    const frame = frameOf(seen, recorder.documents(), session.id, key);
    recorder.record(session, requestEvent(seen, frame, sentCookies, key));
    noteHost(recorder, session, hostOf(seen.url));
  }
}

/** In a person's tab: where this goes is known when a document arrives. */
function mayLeadAway(session: ActiveSession, seen: SeenResponse): boolean {
  return isNavigation(seen) && session.tabId !== null && session.isConfirmed && hostOf(seen.url) !== session.site;
}

/** When none has arrived by then it was a download, and belongs to the visit like any request. */
const longestWaitMs = 30_000;

function holdUntilArrival(recorder: Recorder, sessionId: string): void {
  if (recorder.holds.has(sessionId)) return;
  recorder.holds.begin(sessionId);
  setTimeout(() => recorder.holds.release(sessionId, () => true), longestWaitMs);
}

/** For the cookies that a visit may look at. An audit looks at all of them. */
function noteHost(recorder: Recorder, session: ActiveSession, host: string): void {
  if (session.tabId === null || host === '' || session.hosts.includes(host) || session.hosts.length >= mostHosts)
    return;
  recorder.putSession({ ...session, hosts: [...session.hosts, host] });
}

const mostHosts = 2_000;
