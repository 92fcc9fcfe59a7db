import type { Frame } from '../../../core/schema/event-origin.ts';
import type { PageReport } from '../../../messaging/page-report.ts';
import type { Sender } from '../../../messaging/serve.ts';
import { digestFrame } from '../digest/digest-frame.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { sessionsOfTab, wantsResources } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';
import { takeJarSnapshot } from './jar-snapshot.ts';
import { scriptInsertedEvent, writeEvent } from './page-events.ts';
import { plausibleTime } from './plausible-time.ts';
import { recordResource, toldResource } from './record-resource.ts';
import { recordStorage } from './record-storage.ts';

/** Cookies that a page sets while it finishes loading are in the jar by then. */
const jarDelayMs = 1_000;

/**
 * The content script of a frame tells what its page wrote, and at the end of loading what is stored. Returns whether it
 * shall tell what the page requests.
 */
export function onPageReport(recorder: Recorder, report: PageReport, sender: Sender, nowMs: number): boolean {
  const sessions = sessionsOfTab(recorder.sessions(), sender.tabId);
  if (!recorder.isRepeated(report.id)) {
    for (const session of sessions) recordReport(recorder, session, report, sender, nowMs);
  }
  return sessions.some(wantsResources);
}

function recordReport(
  recorder: Recorder,
  session: ActiveSession,
  report: PageReport,
  sender: Sender,
  nowMs: number,
): void {
  const key = recorder.key(session);
  const frame = digestFrame(sender, key);
  const context = { frame, key, ownOrigin: chrome.runtime.getURL('') };
  for (const write of report.writes) {
    recorder.record(session, writeEvent({ ...write, atMs: plausibleTime(write.atMs, nowMs) }, context));
  }
  for (const script of report.scripts) {
    recorder.record(session, scriptInsertedEvent({ ...script, atMs: plausibleTime(script.atMs, nowMs) }, context));
  }
  if (report.isTruncated) {
    const detail = `A document made more writes, or loaded more scripts, than are recorded: ${frame.url}`;
    recorder.record(session, { kind: 'recorder-gap', atMs: nowMs, cause: 'truncated', detail });
  }
  for (const resource of report.resources) recordResource(recorder, session, toldResource(resource), frame);
  if (report.areResourcesCut && wantsResources(session)) {
    const detail = `A document made more requests than are recorded: ${frame.url}`;
    recorder.record(session, { kind: 'recorder-gap', atMs: nowMs, cause: 'truncated', detail });
  }
  if (report.left !== null) recordStorage(recorder, session, report.left, 'page-left', frame);
  if (report.loaded !== null) onLoaded(recorder, session, report.loaded, frame);
  recorder.took(session, report.id);
}

function onLoaded(
  recorder: Recorder,
  session: ActiveSession,
  loaded: NonNullable<PageReport['loaded']>,
  frame: Frame,
): void {
  recordStorage(recorder, session, loaded, 'page-loaded', frame);
  if (loaded.items.some(({ area }) => area === 'serviceWorker')) noteWorker(recorder, session.id);
  if (frame.frameId === 0) setTimeout(() => void takeJarSnapshot(recorder, session, 'page-loaded'), jarDelayMs);
}

function noteWorker(recorder: Recorder, sessionId: string): void {
  const session = recorder.sessions().find(({ id }) => id === sessionId);
  if (session !== undefined) recorder.putSession({ ...session, hasWorker: true });
}
