import { ACT_MS, MARK_REACH_MS } from '../consent/act-bounds.ts';
import { type Choice, inferChoices } from '../consent/infer-choices.ts';
import type { SignalSeen } from '../consent/signal-seen.ts';
import type { Environment } from '../schema/environment.ts';
import type { Event, EventOf } from '../schema/event.ts';
import type { Consent } from '../schema/told-consent.ts';
import type { Clock } from './clock.ts';
import { ofKind } from './ordered-log.ts';
import { standingChoices } from './standing-choices.ts';

/**
 * Every choice, in order of time; UTC milliseconds. What an audit chose it has proven, and nothing is read into its signals.
 * In a person’s visit the owner’s mark wins over what the signals tell of the same moment, and takes the time from them: it
 * comes when the toolbar was found.
 */
export function choicesOf(
  events: readonly Event[],
  signals: readonly SignalSeen[],
  mode: Environment['mode'],
): Choice[] {
  const marks = marksOf(events);
  if (mode === 'audit') return marks.map((mark) => ofMark(mark));
  const looks = ofKind(events, 'consent-look').toSorted(byTime);
  const inferred = inferChoices(signals, looks, marks);
  const meant = new Map(marks.map((mark) => [mark, inferred.findLast((choice) => isMeant(mark, choice))]));
  const replaced = new Set(meant.values());
  return [
    ...inferred.filter((choice) => !replaced.has(choice)),
    ...marks.map((mark) => ofMark(mark, meant.get(mark))),
  ].toSorted(byTime);
}

export function marksOf(events: readonly Event[]): EventOf<'choice-made'>[] {
  return standingChoices(events).toSorted(byTime);
}

/** What was chosen on an earlier visit was chosen before everything in this one. */
export function consentOf(choices: readonly Choice[], clock: Clock): Consent[] {
  return choices
    .map(({ choice, atMs, source, detail, tool, isEarlier }) => {
      return { choice, atMs: isEarlier ? 0 : clock(atMs), source, detail, tool, isEarlier };
    })
    .toSorted(byTime);
}

function isMeant(mark: EventOf<'choice-made'>, { atMs, isEarlier }: Choice): boolean {
  return !isEarlier && atMs >= mark.atMs - MARK_REACH_MS && atMs <= mark.atMs + ACT_MS;
}

function ofMark({ choice, source, detail, atMs }: EventOf<'choice-made'>, meant?: Choice): Choice {
  const { tool = null, atMs: meantMs = atMs } = meant ?? {};
  return { choice, source, detail, tool, isEarlier: false, atMs: Math.min(atMs, meantMs) };
}

function byTime(a: { readonly atMs: number }, b: { readonly atMs: number }): number {
  return a.atMs - b.atMs;
}
