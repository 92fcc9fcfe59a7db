import { pressAfter, type ToldClick } from '../../../core/consent/banner-press.ts';
import type { EventOf } from '../../../core/schema/event.ts';
import type { ConsentReport, PageSignal } from '../../../messaging/consent-report.ts';
import type { Sender } from '../../../messaging/serve.ts';
import { isTcString } from '../consent/tc-string.ts';
import { digestFrame } from '../digest/digest-frame.ts';
import { isName } from '../digest/is-name.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { sessionsOfTab } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';
import { plausibleTime } from './plausible-time.ts';

/**
 * The consent relay of a frame tells what in its page told of consent. Answers whether the click in it opened a banner's
 * settings; null where none pressed anything in a banner.
 */
export function onConsentReport(
  recorder: Recorder,
  report: ConsentReport,
  sender: Sender,
  nowMs: number,
): boolean | null {
  const pressed = report.click === null ? null : pressSignal(report.click);
  const opensSettings = pressed === null ? null : pressed.role === 'settings';
  if (recorder.isRepeated(report.id)) return opensSettings;
  const told = report.signals.map((signal) => ({ ...withoutValues(signal), role: null }));
  const signals = pressed === null ? told : [...told, pressed];
  for (const session of sessionsOfTab(recorder.sessions(), sender.tabId)) {
    recordSignals(recorder, session, { signals, isTruncated: report.isTruncated }, sender, nowMs);
    recorder.took(session, report.id);
  }
  return opensSettings;
}

type ToldSignal = Omit<EventOf<'consent-signal'>, 'kind' | 'seq' | 'frame'>;

function pressSignal(click: ToldClick): ToldSignal | null {
  const press = pressAfter(click);
  if (press === null) return null;
  const nothing = { tool: null, state: null, granted: [], denied: [], tcString: null };
  return { source: 'click', ...nothing, detail: press.words, role: press.role, atMs: click.atMs };
}

interface ToldSignals {
  readonly signals: readonly ToldSignal[];
  readonly isTruncated: boolean;
}

/** What tells of a choice must not be lost with the worker. */
function recordSignals(
  recorder: Recorder,
  session: ActiveSession,
  { signals, isTruncated }: ToldSignals,
  sender: Sender,
  nowMs: number,
): void {
  const frame = digestFrame(sender, recorder.key(session));
  for (const signal of signals) {
    const atMs = plausibleTime(signal.atMs, nowMs);
    recorder.record(session, { kind: 'consent-signal', ...signal, atMs, frame }, 'now');
  }
  if (!isTruncated) return;
  const detail = `A document told of consent more often than is recorded: ${frame.url}`;
  recorder.record(session, { kind: 'recorder-gap', atMs: nowMs, cause: 'truncated', detail });
}

/** What stands in the place of a name, or of a TC string, may be a value all the same. */
function withoutValues(signal: PageSignal): PageSignal {
  const { granted, denied, tcString } = signal;
  return {
    ...signal,
    granted: granted.filter(isName),
    denied: denied.filter(isName),
    tcString: tcString !== null && isTcString(tcString) ? tcString : null,
  };
}
