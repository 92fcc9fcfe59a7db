import { isNavigation } from '../../../platform/seen-response.ts';
import { partsOfBody } from '../digest/sent-parts.ts';
import { onCookie } from '../events/on-cookie.ts';
import { onDocument } from '../events/on-document.ts';
import { onResponse } from '../events/on-response.ts';
import { hostOf } from '../session/host-match.ts';
import { createRecentlySeen } from '../session/recently-seen.ts';
import type { Recorder } from '../session/recorder.ts';
import type { VisitSettings } from '../visit/visit-settings.ts';
import { arrive, closeTab, setOut } from '../visit/visits.ts';
import type { Gate } from '../worker/gate.ts';
import { createNavigationStarts } from './navigation-starts.ts';
import { createSentBodies } from './sent-bodies.ts';
import { createSentCookies } from './sent-cookies.ts';
import type { TapHandlers } from './taps.ts';
import { createUnderWay } from './under-way.ts';

/** In a person's browser, what a visit needs to know; null in an audit, whose sessions the driver starts. */
export type Visiting = () => VisitSettings | null;

/** Takes in what the browser tells, once each, and in its order. */
export function createObservers(gate: Gate<Recorder>, visiting: Visiting): TapHandlers {
  const starts = createNavigationStarts();
  const sent = createSentCookies();
  const bodies = createSentBodies();
  const begun = createUnderWay<number>();
  const told = createRecentlySeen();
  return {
    navigation(seen) {
      gate.pass((recorder) => {
        starts.note(seen);
        const settings = visiting();
        if (settings !== null && seen.frameId === 0) setOut(recorder, seen, settings);
      });
    },
    document(seen) {
      if (told.isRepeated(`document ${seen.tabId} ${seen.frameId} ${seen.documentId} ${seen.atMs}`)) return;
      gate.pass((recorder) => {
        const startedAtMs = starts.take(seen);
        const settings = visiting();
        if (settings !== null && seen.frameId === 0) arrive(recorder, seen, startedAtMs, settings);
        onDocument(recorder, seen, startedAtMs);
      });
    },
    response(seen) {
      if (told.isRepeated(`response ${seen.requestId} ${seen.atMs} ${seen.status} ${seen.error} ${seen.url}`)) return;
      gate.pass((recorder) => {
        const settings = visiting();
        if (settings !== null && isNavigation(seen)) setOut(recorder, seen, settings);
        const { requestId } = seen;
        const sentAtMs = begun.take(requestId);
        onResponse(recorder, seen, { cookies: sent.take(requestId), parts: bodies.take(requestId), atMs: sentAtMs });
      });
    },
    begun(requestId, atMs) {
      gate.pass(() => begun.note(requestId, atMs));
    },
    sending(requestId, cookieHeader) {
      gate.pass(() => sent.note(requestId, cookieHeader));
    },
    body(seen) {
      gate.pass((recorder) => {
        if (recorder.sessions().some(({ site }) => site !== hostOf(seen.url)))
          bodies.note(seen.requestId, partsOfBody(seen));
      });
    },
    cookie(change, atMs) {
      gate.pass((recorder) => onCookie(recorder, change, atMs));
    },
    tabClosed(tabId) {
      gate.pass((recorder) => closeTab(recorder, tabId));
    },
  };
}
