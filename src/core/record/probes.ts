import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Event } from '../schema/event.ts';
import type { ProbeRecord } from '../schema/session.ts';
import type { Clock } from './clock.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

/** What scripts read that can tell one browser from another, one record for each script, page and frame; by first reading. */
export function probesOf(events: readonly Event[], finder: PageFinder, clock: Clock): ProbeRecord[] {
  const seen = ofKind(events, 'probe').map(
    ({ api, what, script, count, frame, atMs }): ProbeRecord => ({
      api,
      what,
      url: script?.url ?? null,
      count,
      ...finder.ofFrame(frame, atMs),
      atMs: clock(atMs),
    }),
  );
  return [
    ...Map.groupBy(
      seen.toSorted((a, b) => a.atMs - b.atMs),
      keyOf,
    ).values(),
  ].flatMap(merged);
}

function keyOf({ api, url, page, frame }: ProbeRecord): string {
  return joinInjectively([api, ...[url, page, frame].map((one) => one ?? ' ')]);
}

function merged(same: readonly ProbeRecord[]): ProbeRecord[] {
  const [first] = same;
  if (first === undefined) return [];
  const what = [...new Set(same.flatMap((one) => one.what))];
  return [{ ...first, what, count: same.reduce((total, { count }) => total + count, 0) }];
}
