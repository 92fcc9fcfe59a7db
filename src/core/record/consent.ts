import type { Event } from '../schema/event.ts';
import type { Consent } from '../schema/session.ts';
import type { Clock } from './clock.ts';
import { standingChoices } from './standing-choices.ts';

/** Every choice, in order of time. */
export function consentOf(events: readonly Event[], clock: Clock): Consent[] {
  return standingChoices(events)
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ choice, source, detail, atMs }) => ({
      choice,
      atMs: clock(atMs),
      source,
      detail,
      tool: null,
      isEarlier: false,
    }));
}
