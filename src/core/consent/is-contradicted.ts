import type { EventOf } from '../schema/event.ts';
import { ACT_MS } from './act-bounds.ts';
import { isOwnRecord } from './signal-changes.ts';
import type { SignalSeen } from './signal-seen.ts';

type Look = Pick<EventOf<'consent-look'>, 'atMs' | 'banner'>;

/**
 * A press that changed nothing we can read, as on a home-made banner whose cookie nobody knows, counts as what its words
 * say, unless something speaks against it: another button pressed within moments, a banner that still asks when the page is
 * next looked at, or the tool’s own record, which still waits for an answer or says no to a yes.
 */
export function isContradicted(
  click: SignalSeen,
  next: SignalSeen | undefined,
  signals: readonly SignalSeen[],
  looks: readonly Look[],
): boolean {
  const untilMs = click.atMs + ACT_MS;
  if (next !== undefined && next.role !== click.role && next.atMs <= untilMs) return true;
  const look = looks.find(({ atMs }) => atMs > click.atMs);
  const isBefore = look !== undefined && (next === undefined || look.atMs <= next.atMs);
  if (isBefore && look.banner?.controls.some(({ role }) => role === 'accept') === true) return true;
  const record = signals.findLast(
    (signal) => signal.atMs <= untilMs && signal.state !== null && isOwnRecord(signal) && signal.source !== 'click',
  );
  return record?.state === 'pending' || (record?.state === 'denied' && click.role === 'accept');
}
