// What the browser tells an audit's worker that does not know its sessions yet. It waits at the gate, and would be gone with
// a worker that is stopped in that moment: so it is noted, as it came, until it is recorded. Not in a person's browser: a
// value has no digest yet, and until the state is read nobody knows whether it belongs to a visit at all.
import type { ConsentReport } from '../../../messaging/consent-report.ts';
import type { PageReport } from '../../../messaging/page-report.ts';
import type { ProbeReport } from '../../../messaging/probe-report.ts';
import type { Sender } from '../../../messaging/serve.ts';
import type { Batch } from '../../log/log-database.ts';
import { onConsentReport } from '../events/on-consent-report.ts';
import { onPageReport } from '../events/on-page-report.ts';
import { onProbeReport } from '../events/on-probe-report.ts';
import type { TapHandlers } from '../listeners/taps.ts';
import type { Recorder } from '../session/recorder.ts';
import type { Gate } from './gate.ts';
import { recordLeft } from './record-left.ts';

/** What the browser tells, and what pages report. */
export type Note = TapNote | ReportNote | LeftNote;

export type ReportNote =
  | readonly [name: 'report', report: PageReport, sender: Sender, nowMs: number]
  | readonly [name: 'probes', report: ProbeReport, sender: Sender, nowMs: number]
  | readonly [name: 'consent', report: ConsentReport, sender: Sender, nowMs: number];

/** What an earlier life recorded, in words that came after this one had begun to count. */
export type LeftNote = readonly [name: 'left', batch: Batch];

export type TapNote = {
  readonly [K in keyof TapHandlers]: readonly [name: K, ...told: Parameters<TapHandlers[K]>];
}[keyof TapHandlers];

export function noting(on: TapHandlers, isOpen: () => boolean, note: (note: Note) => void): TapHandlers {
  const first = (told: TapNote): void => {
    if (!isOpen()) note(told);
    tell(on, told);
  };
  return {
    navigation: (...told) => first(['navigation', ...told]),
    document: (...told) => first(['document', ...told]),
    response: (...told) => first(['response', ...told]),
    begun: (...told) => first(['begun', ...told]),
    sending: (...told) => first(['sending', ...told]),
    body: (...told) => first(['body', ...told]),
    cookie: (...told) => first(['cookie', ...told]),
    tabClosed: (...told) => first(['tabClosed', ...told]),
  };
}

/** What is told again goes the way that it went before: past the gate, and after the notes before it. */
export function retell(notes: readonly Note[], on: TapHandlers, gate: Gate<Recorder>): void {
  for (const note of notes) {
    if (note[0] === 'report') gate.pass((recorder) => void onPageReport(recorder, note[1], note[2], note[3]));
    else if (note[0] === 'left') gate.pass((recorder) => recordLeft(recorder, note[1]));
    else if (note[0] === 'probes') gate.pass((recorder) => onProbeReport(recorder, note[1], note[2], note[3]));
    else if (note[0] === 'consent') gate.pass((recorder) => onConsentReport(recorder, note[1], note[2], note[3]));
    else tell(on, note);
  }
}

function tell(on: TapHandlers, [name, ...told]: TapNote): void {
  Reflect.apply(on[name], on, told);
}
