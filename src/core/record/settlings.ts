import type { Event } from '../schema/event.ts';
import type { Settling } from '../schema/session.ts';
import type { Clock } from './clock.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

/** How long each page was watched, in order of time. */
export function settlingsOf(events: readonly Event[], finder: PageFinder, clock: Clock): Settling[] {
  return ofKind(events, 'page-settled')
    .map(({ step, observedMs, reason, heldBy, timersLeft, unanswered, frame, atMs }) => {
      const { page } = finder.ofFrame(frame, atMs);
      return { step, observedMs, reason, heldBy, timersLeft, unanswered, page, atMs: clock(atMs) };
    })
    .toSorted((a, b) => a.atMs - b.atMs);
}
