import type { EventOf } from '../../../core/schema/event.ts';
import type { Frame } from '../../../core/schema/event-origin.ts';
import type { StorageReport } from '../../../messaging/page-report.ts';
import type { ActiveSession } from '../session/active-session.ts';
import type { Recorder } from '../session/recorder.ts';
import { storageSnapshotEvent } from './page-events.ts';

/** Writes down what a frame has stored. Where items had to be left out, their absence says nothing: the log says so. */
export function recordStorage(
  recorder: Recorder,
  session: ActiveSession,
  report: StorageReport,
  reason: EventOf<'storage-snapshot'>['reason'],
  frame: Frame,
): void {
  recorder.record(session, storageSnapshotEvent(report, reason, frame, recorder.key(session)));
  if (!report.cut) return;
  const detail = `There is more in the storage of ${report.origin} than is recorded`;
  recorder.record(session, { kind: 'recorder-gap', atMs: report.atMs, cause: 'truncated', detail });
}
