import type { NewEvent } from '../../core/schema/event.ts';

/** About how much room an event takes, in the size of a plain one: what a site makes us keep is bounded by it. */
export function eventWeight(event: NewEvent): number {
  if (event.kind === 'request') return 1 + event.setCookies.length + Math.ceil(event.identifiers.length / 8);
  if (event.kind === 'resource-seen') return 1 + Math.ceil(event.identifiers.length / 8);
  if (event.kind === 'jar-snapshot') return 1 + event.cookies.length;
  if (event.kind === 'storage-snapshot') return 1 + event.items.length;
  if (event.kind === 'consent-signal') return 1 + Math.ceil((event.tcString?.length ?? 0) / 512);
  return 1;
}
