import { ACT_MS, MARK_REACH_MS } from '../consent/act-bounds.ts';
import { type SignalSeen, said, sourceKey } from '../consent/signal-seen.ts';
import { joinInjectively } from '../cookie/join-injectively.ts';
import { countUntil } from '../count-until.ts';
import type { EventOf } from '../schema/event.ts';
import type { Signal } from '../schema/told-consent.ts';
import type { Clock } from './clock.ts';

/** A page can make its tool say yes and no in turn for as long as it stands. */
const mostSignals = 2_000;

/**
 * In order of time. What a source had already said since the last choice is left out: tools say the same on every page, and
 * tags in every request. After a choice it is an answer to it, and stands there again. Every press stays.
 */
export function signalsOf(
  seen: readonly SignalSeen[],
  marks: readonly EventOf<'choice-made'>[],
  choices: readonly { readonly atMs: number }[],
  clock: Clock,
): Signal[] {
  const acts = actsOf(seen, marks);
  const before = new Map<string, string>();
  const kept = seen.filter((signal) => {
    if (signal.source === 'click') return true;
    const key = joinInjectively([sourceKey(signal), String(countUntil(choices, signal.atMs))]);
    const isNew = before.get(key) !== said(signal);
    before.set(key, said(signal));
    return isNew;
  });
  return kept.slice(0, mostSignals).map(({ isFromBefore, ...signal }) => ({
    ...signal,
    atMs: clock(signal.atMs),
    isUserAct: signal.source === 'click' ? signal.role !== null : !isFromBefore && acts(signal.atMs),
  }));
}

/** Whether the visitor chose in the time before. Who closes the banner has chosen nothing (EDPB guidelines 05/2020, § 86). */
function actsOf(seen: readonly SignalSeen[], marks: readonly EventOf<'choice-made'>[]): (atMs: number) => boolean {
  const pressed = seen.filter(({ source, role }) => source === 'click' && role !== null && role !== 'close');
  const owners = marks.filter(({ source }) => source === 'owner-mark');
  const isAfter = (acts: readonly { readonly atMs: number }[], atMs: number, beforeMs: number) => {
    const last = acts[countUntil(acts, atMs) - 1];
    return last !== undefined && last.atMs >= atMs - beforeMs;
  };
  return (atMs) =>
    isAfter(pressed, atMs, ACT_MS) ||
    isAfter(marks, atMs, ACT_MS) ||
    // The owner marks what has just been done: what came shortly before the mark is of that act.
    isAfter(owners, atMs + MARK_REACH_MS, MARK_REACH_MS);
}
