import type { Event } from '../schema/event.ts';
import type { Look } from '../schema/told-consent.ts';
import type { Clock } from './clock.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

/** What was seen of the site's banner, in order of time. */
export function looksOf(events: readonly Event[], finder: PageFinder, clock: Clock): Look[] {
  return ofKind(events, 'consent-look')
    .map(({ moment, banner, wayBack, wall, frame, atMs }) => {
      const { page } = finder.ofFrame(frame, atMs);
      return { moment, banner, wayBack, wall, page, atMs: clock(atMs) };
    })
    .toSorted((a, b) => a.atMs - b.atMs);
}
