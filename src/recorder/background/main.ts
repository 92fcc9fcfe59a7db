// The service worker. It may be stopped between any two events: every listener is in place before anything is awaited,
// and what happens before the state is read waits at the gate.
import { serve, servePages } from '../../messaging/serve.ts';
import { browser } from '../../platform/browser.ts';
import { auditedDomains } from '../audited-domains.ts';
import { auditMode } from './audit-mode.ts';
import { endAuditSession, markAuditChoice, noteInAudit, snapshotAudit, startAuditSession } from './audit-session.ts';
import { noteRefusedReport } from './events/note-refused-report.ts';
import { noteUnreadable } from './events/note-unreadable.ts';
import { onConsentReport } from './events/on-consent-report.ts';
import { onPageReport } from './events/on-page-report.ts';
import { onProbeReport } from './events/on-probe-report.ts';
import { peopleMode } from './people-mode.ts';
import type { Recorder } from './session/recorder.ts';
import { endVisit, markVisitChoice, sessionOfTab, undoVisitMark } from './visit/visit-questions.ts';
import { createGate } from './worker/gate.ts';
import { startRecorder } from './worker/start-recorder.ts';

const gate = createGate<Recorder>((recorder, error) => noteUnreadable(recorder, String(error)));
const mode = auditedDomains === null ? auditMode(gate) : peopleMode(gate, auditedDomains);

servePages(
  {
    'page/report': (report, sender) => {
      const nowMs = Date.now();
      mode.noteReport(['report', report, sender, nowMs]);
      return gate.ask((recorder) => onPageReport(recorder, report, sender, nowMs));
    },
    'page/probes': (report, sender) => {
      const nowMs = Date.now();
      mode.noteReport(['probes', report, sender, nowMs]);
      return gate.ask((recorder) => onProbeReport(recorder, report, sender, nowMs));
    },
    'page/consent': (report, sender) => {
      const nowMs = Date.now();
      mode.noteReport(['consent', report, sender, nowMs]);
      return gate.ask((recorder) => onConsentReport(recorder, report, sender, nowMs));
    },
  },
  (sender, why) => gate.pass((recorder) => noteRefusedReport(recorder, sender, why)),
);
serve({
  'tab/session': ({ tabId }) => gate.ask((recorder) => sessionOfTab(recorder, tabId)),
  'session/mark-choice': ({ sessionId, choice, atMs }) =>
    gate.ask((recorder) => markVisitChoice(recorder, sessionId, choice, atMs ?? Date.now())),
  'session/undo-mark': ({ sessionId }) => gate.ask((recorder) => undoVisitMark(recorder, sessionId)),
  'visit/end': ({ sessionId }) => gate.ask((recorder) => endVisit(recorder, sessionId)),
  'log/flush': () => gate.ask((recorder) => recorder.flush()),
});
if (auditedDomains === null) {
  serve({
    'driver/ready': () => gate.ask(() => ({ version: browser.runtime.getManifest().version })),
    'driver/start-session': (start) => gate.ask((recorder) => startAuditSession(recorder, start)),
    'driver/note': (note) => gate.ask((recorder) => noteInAudit(recorder, note)),
    'driver/mark-choice': (mark) => gate.ask((recorder) => markAuditChoice(recorder, mark)),
    'driver/snapshot': ({ reason }) => gate.ask((recorder) => snapshotAudit(recorder, reason)),
    'driver/end-session': ({ reason }) => gate.ask((recorder) => endAuditSession(recorder, reason)),
  });
}
void startRecorder(gate, mode);
