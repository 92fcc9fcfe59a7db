import type { ProbeReport } from '../../../messaging/probe-report.ts';
import type { Sender } from '../../../messaging/serve.ts';
import { digestFrame } from '../digest/digest-frame.ts';
import { digestUrl } from '../digest/digest-url.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { sessionsOfTab } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';
import { plausibleTime } from './plausible-time.ts';

/** The probe relay of a frame tells how often scripts read what can tell one browser from another. */
export function onProbeReport(recorder: Recorder, report: ProbeReport, sender: Sender, nowMs: number): void {
  if (recorder.isRepeated(report.id)) return;
  // A session that began before probing was watched could not tell what was read until then.
  const watching = sessionsOfTab(recorder.sessions(), sender.tabId).filter(({ probing }) => probing);
  for (const session of watching) {
    recordProbes(recorder, session, report, sender, nowMs);
    recorder.took(session, report.id);
  }
}

function recordProbes(
  recorder: Recorder,
  session: ActiveSession,
  { readings, isTruncated }: ProbeReport,
  sender: Sender,
  nowMs: number,
): void {
  const key = recorder.key(session);
  const frame = digestFrame(sender, key);
  for (const { api, what, script, count, atMs } of readings) {
    recorder.record(session, {
      kind: 'probe',
      atMs: plausibleTime(atMs, nowMs),
      api,
      what: [...what],
      script: script === null ? null : { ...script, url: digestUrl(script.url, key) },
      count,
      frame,
    });
  }
  if (!isTruncated) return;
  const detail = `Scripts of a document read more of the browser than is recorded: ${frame.url}`;
  recorder.record(session, { kind: 'recorder-gap', atMs: nowMs, cause: 'truncated', detail });
}
