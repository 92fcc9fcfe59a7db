import type { SessionRecord } from '../schema/session.ts';
import type { Clock } from './clock.ts';
import { type OrderedLog, ofKind } from './ordered-log.ts';

type Gap = SessionRecord['gaps'][number];

/** What the recorder said that it may have missed, and what the log's own numbering shows to be missing. */
export function gapsOf({ events, missing }: OrderedLog, clock: Clock): Gap[] {
  const told = ofKind(events, 'recorder-gap').map(({ cause, detail, atMs }) => ({ cause, detail, atMs: clock(atMs) }));
  const start = clock(events[0]?.atMs ?? 0);
  if (missing > 0) told.push({ cause: 'truncated', detail: `${missing} events of the log are missing`, atMs: start });
  if (ofKind(events, 'session-started').length === 0) {
    told.push({ cause: 'late-start', detail: 'the log does not hold the beginning of the session', atMs: start });
  }
  return told;
}
