import type { SnapshotReason } from '../../../messaging/driver-api.ts';
import { sendToFrame } from '../../../messaging/send.ts';
import { browser } from '../../../platform/browser.ts';
import { digestFrame } from '../digest/digest-frame.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { hostOf } from '../session/host-match.ts';
import type { Recorder } from '../session/recorder.ts';
import { recordStorage } from './record-storage.ts';

/** A frame that has not answered by then is kept busy by its page. */
const frameTimeoutMs = 2_000;

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
  const report = await answerOf(sendToFrame('frame/read-storage', place));
  if (report === 'nobody') return;
  const frame = digestFrame({ ...place, documentId: place.documentId ?? null }, recorder.key(session));
  if (report !== 'late') return recordStorage(recorder, session, report, reason, frame);
  const detail = `What a frame of ${hostOf(place.url) || frame.url} has stored is unknown: it did not answer`;
  recorder.record(session, { kind: 'recorder-gap', atMs: Date.now(), cause: 'unreadable', detail });
}

/** Frames without our content script, such as the extension's own pages, reject at once; so do those that are gone. */
async function answerOf<T>(asked: Promise<T>): Promise<T | 'nobody' | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), frameTimeoutMs);
  });
  const answer = await Promise.race([asked.catch(() => 'nobody' as const), late]);
  clearTimeout(timer);
  return answer;
}
