import type { ToldClick } from '../../core/consent/banner-press.ts';
import type { ConsentReport, PageSignal } from '../../messaging/consent-report.ts';
import { pageLimits } from '../../messaging/page-limits.ts';
import { later } from './later.ts';
import { randomId } from './random-id.ts';

export interface ConsentOutbox {
  add(signal: PageSignal): void;
  /** Sends what is waiting. */
  send(): void;
  /** Sends a click at once, with what is waiting; resolves to the answer to it. */
  click(click: ToldClick): Promise<boolean | null>;
}

/** Some tools tell of each purpose by itself. */
const delayMs = 50;

/** What a document tells of consent, each thing once in a row, and of what a moment brings the last. */
export function createConsentOutbox(post: (report: ConsentReport) => Promise<boolean | null>): ConsentOutbox {
  const documentId = randomId();
  const last = new Map<string, string>();
  let waiting: PageSignal[] = [];
  let reports = 0;
  let left: number = pageLimits.signalsPerDocument;
  let isCut = false;
  let isDue = false;

  function send(): void {
    isDue = false;
    if (waiting.length > 0) void postWaiting(null);
  }

  function postWaiting(click: ToldClick | null): Promise<boolean | null> {
    reports += 1;
    const report = { id: `${documentId} ${reports}`, signals: waiting, click, isTruncated: isCut };
    waiting = [];
    isCut = false;
    return post(report);
  }

  /** With the time at which it began. */
  function replacesWaiting(signal: PageSignal): boolean {
    const before = isGradual(signal) ? waiting.findIndex((one) => subjectOf(one) === subjectOf(signal)) : -1;
    const { atMs } = waiting[before] ?? signal;
    if (before !== -1) waiting[before] = { ...signal, atMs };
    return before !== -1;
  }

  function take(signal: PageSignal): void {
    if (replacesWaiting(signal) || left === 0) return;
    left -= 1;
    isCut = left === 0;
    waiting.push(signal);
    if (!isDue) {
      isDue = true;
      later(send, delayMs);
    }
  }

  return {
    add(signal) {
      const { atMs: _, ...said } = signal;
      const text = JSON.stringify(said);
      if (last.get(subjectOf(signal)) === text) return;
      last.set(subjectOf(signal), text);
      take(signal);
    },
    send,
    click: postWaiting,
  };
}

function isGradual({ source }: PageSignal): boolean {
  return source === 'tool-event' || source === 'wp-consent-api';
}

function subjectOf({ source, tool, detail }: PageSignal): string {
  return `${source} ${tool} ${detail}`;
}
