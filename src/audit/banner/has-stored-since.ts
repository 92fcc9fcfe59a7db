import { hostOf } from '../../core/record/address.ts';
import type { Event, EventOf } from '../../core/schema/event.ts';
import { siteOf } from '../../core/site-of.ts';

type Snapshot = EventOf<'storage-snapshot'>;

/**
 * Whether the site `host` remembers something since `atMs` (UTC milliseconds) that it did not before: a choice leaves a
 * trace. What others store, and what was only tried, proves nothing.
 */
export function hasStoredSince(events: readonly Event[], atMs: number, host: string): boolean {
  const site = siteOf(host);
  const later = events.filter((event) => event.atMs >= atMs);
  if (later.some((event) => isTraceOf(site, event))) return true;
  const known = new Set(lastLookBefore(events, atMs).flatMap(itemsIn));
  return later
    .filter((event) => isLook(event, 'after-choice'))
    .filter(({ origin }) => isOfSite(site, origin))
    .flatMap(itemsIn)
    .some((item) => !known.has(item));
}

function isTraceOf(site: string, event: Event): boolean {
  if (event.kind === 'cookie-changed') return siteOf(event.cookie.domain) === site;
  // A cookie that is asked for is no trace: the store says whether it was kept.
  return (
    event.kind === 'script-write' &&
    event.cookie === null &&
    event.operation === 'set' &&
    isOfSite(site, event.frame.url)
  );
}

/** By origin, the last look at what is stored before the press: an earlier choice may have left something. */
function lastLookBefore(events: readonly Event[], atMs: number): Snapshot[] {
  const looks = events.filter((event) => isLook(event, 'before-choice')).filter((look) => look.atMs < atMs);
  return [...new Map(looks.map((look) => [`${look.origin} ${look.frame.frameId}`, look])).values()];
}

function isLook(event: Event, reason: Snapshot['reason']): event is Snapshot {
  return event.kind === 'storage-snapshot' && event.reason === reason;
}

function isOfSite(site: string, address: string): boolean {
  return siteOf(hostOf(address)) === site;
}

function itemsIn({ origin, items }: Snapshot): string[] {
  return items.map(({ area, key, value }) => JSON.stringify([origin, area, key, value?.digest]));
}
