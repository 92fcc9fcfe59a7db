import type { SnapshotReason } from '../../../messaging/driver-api.ts';
import { sendToFrame } from '../../../messaging/send.ts';
import { browser } from '../../../platform/browser.ts';
import { digestUrl } from '../digest/digest-url.ts';
import type { ActiveSession } from '../session/active-session.ts';
import type { Recorder } from '../session/recorder.ts';
import { storageSnapshotEvent } from './page-events.ts';

/** A frame that has not answered by then is busy or gone. */
const frameTimeoutMs = 1_000;

/** Asks the frames of the session's tabs what they have stored. */
export async function takeStorageSnapshots(
  recorder: Recorder,
  session: ActiveSession,
  reason: SnapshotReason,
): Promise<void> {
  const tabs = session.tabId === null ? await browser.tabs.query({}) : [{ id: session.tabId }];
  await Promise.all(tabs.map(({ id = -1 }) => snapshotTab(recorder, session, reason, id)));
}

async function snapshotTab(recorder: Recorder, session: ActiveSession, reason: SnapshotReason, tabId: number) {
  const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
  await Promise.all(frames.map((frame) => snapshotFrame(recorder, session, reason, { ...frame, tabId })));
}

async function snapshotFrame(
  recorder: Recorder,
  session: ActiveSession,
  reason: SnapshotReason,
  place: { tabId: number; frameId: number; url: string; documentId?: string },
): Promise<void> {
  const { tabId, frameId, documentId = null } = place;
  const report = await withTimeout(sendToFrame('frame/read-storage', place), frameTimeoutMs);
  // Frames without our content script, such as the extension's own pages, do not answer.
  if (report === null) return;
  const key = recorder.key(session);
  const frame = { tabId, frameId, documentId, url: digestUrl(place.url, key) };
  recorder.record(session, storageSnapshotEvent(report, reason, frame, key));
}

function withTimeout<T>(promise: Promise<T>, timeoutMs: number): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), timeoutMs));
  return Promise.race([promise.catch(() => null), late]);
}
