import type { Environment } from '../schema/environment.ts';
import type { Event } from '../schema/event.ts';
import { ofKind } from './ordered-log.ts';

/** How far the store's silence can be trusted. Times are UTC milliseconds. */
export interface Listening {
  readonly hasGaps: boolean;
  readonly hostAccess: Environment['hostAccess'];
  readonly site: string;
  /** Until when the store would have been heard; -Infinity where it never was, as in a log that knows requests alone. */
  readonly untilMs: number;
  readonly lastSnapshotMs: number;
}

export function listeningOf(
  events: readonly Event[],
  { site, environment, hasGaps, endMs }: { site: string; environment: Environment; hasGaps: boolean; endMs: number },
): Listening {
  const told = ofKind(events, 'cookie-changed', 'jar-snapshot');
  return {
    hasGaps,
    hostAccess: environment.hostAccess,
    site,
    untilMs: told.length === 0 ? Number.NEGATIVE_INFINITY : endMs,
    lastSnapshotMs: ofKind(told, 'jar-snapshot').at(-1)?.atMs ?? Number.NEGATIVE_INFINITY,
  };
}
