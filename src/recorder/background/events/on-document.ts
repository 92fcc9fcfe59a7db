import type { SeenDocument } from '../../../platform/seen-navigation.ts';
import { digestUrl } from '../digest/digest-url.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { sessionsOfTab } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';
import { recordResource } from './record-resource.ts';

/** A document arrived in a frame. `startedAtMs`: when its navigation began; null when that was not seen. */
export function onDocument(recorder: Recorder, seen: SeenDocument, startedAtMs: number | null): void {
  for (const session of sessionsOfTab(recorder.sessions(), seen.tabId)) {
    if (session.isConfirmed) recordDocument(recorder, session, seen, startedAtMs);
  }
}

function recordDocument(
  recorder: Recorder,
  session: ActiveSession,
  seen: SeenDocument,
  startedAtMs: number | null,
): void {
  const { tabId, frameId, documentId, parentFrameId, lifecycle, atMs } = seen;
  const url = digestUrl(seen.url, recorder.key(session));
  recorder.addDocument({ sessionId: session.id, tabId, frameId, documentId, url });
  const frame = { tabId, frameId, documentId, url };
  recorder.record(session, { kind: 'document-committed', atMs, frame, parentFrameId, lifecycle, startedAtMs });
  if (frameId === 0) return;
  const filled = { source: 'frame', url: seen.url, type: 'sub_frame', atMs, endedAtMs: null } as const;
  recordResource(recorder, session, filled, frame);
}
