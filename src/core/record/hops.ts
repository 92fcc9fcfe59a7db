import type { EventOf } from '../schema/event.ts';

type Hop = EventOf<'request'>;

/** The browser looked for a copy of its own and had none: no request was made. */
const cacheMiss = 'net::ERR_CACHE_MISS';

/**
 * The hops that reached the network, in order of time. A response that is blocked or broken off after its headers arrived
 * (CORS, CORP, ORB, an aborted stream), and a redirect that is not followed, are told twice by the browser: each is one
 * hop, with both its status and its error.
 */
export function hopsOf(requests: readonly Hop[]): Hop[] {
  const hops: Hop[] = [];
  const answered = new Map<string, number>();
  for (const request of requests.toSorted((a, b) => a.atMs - b.atMs)) {
    if (request.error === cacheMiss) continue;
    const earlier = request.status === null ? answered.get(request.requestId) : undefined;
    const hop = earlier === undefined ? undefined : hops[earlier];
    if (earlier !== undefined && hop !== undefined && hop.url === request.url && hop.redirectTo !== hop.url) {
      hops[earlier] = { ...hop, error: request.error };
    } else {
      if (request.status !== null) answered.set(request.requestId, hops.length);
      hops.push(request);
    }
  }
  return hops;
}
