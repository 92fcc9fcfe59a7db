import type { Event } from '../schema/event.ts';
import type { RequestRecord } from '../schema/session.ts';
import { hostOf } from './address.ts';
import type { Clock } from './clock.ts';
import { hopsOf } from './hops.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

/** Every hop of every request, in order of time. */
export function requestsOf(events: readonly Event[], finder: PageFinder, clock: Clock): RequestRecord[] {
  return hopsOf(ofKind(events, 'request')).map((request) => ({
    url: request.url,
    host: hostOf(request.url),
    method: request.method,
    type: request.type,
    initiator: request.initiator,
    status: request.status,
    error: request.error,
    redirectTo: request.redirectTo,
    sentCookies: request.sentCookies,
    ...finder.ofRequest(request),
    atMs: clock(request.atMs),
  }));
}
