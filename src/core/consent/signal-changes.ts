import type { SignalSource } from '../schema/consent.ts';
import { type SignalSeen, said, sourceKey } from './signal-seen.ts';

/** Strongest first: what the consent tool itself says and stores, then what it hands on to others. */
const strength: readonly SignalSource[] = [
  'click',
  'tool-event',
  'consent-cookie',
  'consent-storage',
  'tcf',
  'wp-consent-api',
  'consent-mode',
  'uet',
];

/**
 * The signals, in order of time, that say something else of consent than their source said before. What others are told is a
 * change only where they were told otherwise before: the first is a default, and says no or yes to nobody’s answer.
 */
export function signalChanges(signals: readonly SignalSeen[]): SignalSeen[] {
  const before = new Map<string, string>();
  return signals.filter((signal) => {
    if (signal.source === 'click' || signal.state === null) return false;
    const key = sourceKey(signal);
    const previous = before.get(key);
    before.set(key, said(signal));
    if (signal.isFromBefore || previous === said(signal)) return false;
    return previous !== undefined || isOwnRecord(signal);
  });
}

/** The tool’s own record of the choice, or its word for it. */
export function isOwnRecord({ source, receiver }: Pick<SignalSeen, 'source' | 'receiver'>): boolean {
  return receiver === null && strength.indexOf(source) <= strength.indexOf('tcf');
}

/** Of the strongest source, the last: a tool that clears its record first says nothing by that. */
export function strongest(signals: readonly SignalSeen[]): SignalSeen | undefined {
  return signals.toSorted((a, b) => rank(a) - rank(b) || b.atMs - a.atMs)[0];
}

/** What a page says itself is stronger than what it was seen to send. */
function rank({ source, receiver }: SignalSeen): number {
  return strength.indexOf(source) + (receiver === null ? 0 : strength.length);
}
