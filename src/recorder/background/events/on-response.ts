import type { Frame } from '../../../core/schema/event-origin.ts';
import { isNavigation, type SeenResponse } from '../../../platform/seen-response.ts';
import { personalDataOfUrl } from '../digest/personal-data-of-url.ts';
import { partsOfUrl, type SentPart } from '../digest/sent-parts.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { sessionsOfRequest } from '../session/belonging.ts';
import { hostOf } from '../session/host-match.ts';
import { frameOf } from '../session/known-documents.ts';
import { noteHost } from '../session/note-host.ts';
import type { Recorder } from '../session/recorder.ts';
import { recordResource } from './record-resource.ts';
import { requestEvent, type Sent } from './request-event.ts';

/** A response's headers arrived, or a request failed. */
export function onResponse(recorder: Recorder, seen: SeenResponse, sent: Sent): void {
  for (const session of sessionsOfRequest(recorder.sessions(), seen)) {
    if (mayLeadAway(session, seen)) holdUntilArrival(recorder, session.id);
    const key = recorder.key(session);
    const frame = frameOf(seen, recorder.documents(), session.id, key);
    const parts = partsToKeep(session, seen, sent.parts);
    const personalData = hostOf(seen.url) === session.site ? [] : personalDataOfUrl(seen.url);
    recorder.record(session, requestEvent(seen, frame, { ...sent, parts, personalData }, key));
    noteHost(recorder, session.id, hostOf(seen.url));
    recordTarget(recorder, session, seen, frame);
  }
}

/** What the site tells itself is no news; but what stands in its pages' own addresses is nobody's identifier. */
function partsToKeep(session: ActiveSession, seen: SeenResponse, ofBody: readonly SentPart[]): readonly SentPart[] {
  if (hostOf(seen.url) !== session.site) return [...partsOfUrl(seen.url), ...ofBody];
  return seen.type === 'main_frame' ? partsOfUrl(seen.url).filter((part) => part.in === 'path') : [];
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

/** Where an answer of the site sends the browser: with access to the site alone, the next hop is not seen. */
function recordTarget(recorder: Recorder, session: ActiveSession, seen: SeenResponse, frame: Frame): void {
  const { redirectTo: url, type, atMs } = seen;
  if (url === null || type === 'main_frame' || session.hostAccess !== 'site-only') return;
  recordResource(recorder, session, { source: 'redirect', url, type, atMs, endedAtMs: null }, frame);
}
