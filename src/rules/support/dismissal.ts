// Closing the banner without an answer: from the press on its close button until the visitor does choose.
import type { ChoiceSource, ControlRole } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Consent } from '../../core/schema/told-consent.ts';
import type { StoredItem } from './stored.ts';

interface Dismissal {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** null: nobody closed it, an answer came before, or closing it counts as a “no”. */
export function dismissalOf({ signals, consent }: Run): Dismissal | null {
  const clicks = signals.filter(({ source }) => source === 'click');
  const closed = clicks.find(({ role }) => role === 'close');
  if (closed === undefined) return null;
  const fromMs = closed.atMs;
  if (consent.some(({ atMs }) => atMs !== null && atMs < fromMs)) return null;
  const answers = [
    ...clicks.filter(({ role }) => role !== null && answering.has(role)).map(({ atMs }) => atMs),
    ...consent.filter(isAnswer).map(({ atMs }) => atMs ?? fromMs),
  ];
  const untilMs = Math.min(...answers.filter((atMs) => atMs >= fromMs), Number.POSITIVE_INFINITY);
  return untilMs > fromMs ? { fromMs, untilMs } : null;
}

/** Whether it was first asked for when the banner had been closed. */
export function isOnDismissal(item: StoredItem, dismissal: Dismissal | null): boolean {
  if (dismissal === null) return false;
  const askedAtMs = 'area' in item ? item.setAtMs : (item.asksAtMs[0] ?? item.setAtMs);
  return askedAtMs >= dismissal.fromMs && askedAtMs < dismissal.untilMs;
}

const answering: ReadonlySet<ControlRole> = new Set(['accept', 'reject', 'save', 'withdraw']);
const acts: ReadonlySet<ChoiceSource> = new Set(['policy-selector', 'autoconsent', 'banner', 'owner-mark', 'click']);

/** A “no” is one however it was given; a “yes” that nobody gave is none. */
function isAnswer({ choice, source }: Consent): boolean {
  return choice !== 'accept' || (source !== null && acts.has(source));
}
