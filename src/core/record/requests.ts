import type { Event, EventOf } from '../schema/event.ts';
import type { RequestRecord } from '../schema/session.ts';
import { hostOf } from './address.ts';
import type { Clock } from './clock.ts';
import { hopsOf } from './hops.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';
import { resourcesBeside } from './resources-beside.ts';
import type { ScriptChains } from './script-chain.ts';

/** Every hop of every request, and what the page alone told of, in order of time. */
export function requestsOf(
  events: readonly Event[],
  finder: PageFinder,
  chains: ScriptChains,
  clock: Clock,
): RequestRecord[] {
  const hops = hopsOf(ofKind(events, 'request'));
  return [
    ...hops.map((hop) => fromHeaders(hop, finder, chains, clock)),
    ...resourcesBeside(ofKind(events, 'resource-seen'), hops).map((seen) => fromPage(seen, finder, chains, clock)),
  ].toSorted((a, b) => a.atMs - b.atMs);
}

function fromHeaders(
  request: EventOf<'request'>,
  finder: PageFinder,
  chains: ScriptChains,
  clock: Clock,
): RequestRecord {
  const place = finder.ofRequest(request);
  return {
    url: request.url,
    host: hostOf(request.url),
    seenBy: 'headers',
    method: request.method,
    type: request.type,
    initiator: request.initiator,
    status: request.status,
    error: request.error,
    redirectTo: request.redirectTo,
    contentType: request.contentType,
    contentLength: request.contentLength,
    sentAtMs: request.sentAtMs === null ? null : clock(request.sentAtMs),
    sentCookies: request.sentCookies,
    identifiers: request.identifiers,
    ...(request.personalData === undefined ? {} : { personalData: request.personalData }),
    ...(request.consentParameters === undefined ? {} : { consentParameters: request.consentParameters }),
    chain: chains.ofRequest(request, place.page),
    ...place,
    atMs: clock(request.atMs),
  };
}

function fromPage(
  { url, type, frame, atMs, identifiers, personalData }: EventOf<'resource-seen'>,
  finder: PageFinder,
  chains: ScriptChains,
  clock: Clock,
): RequestRecord {
  const place = finder.ofFrame(frame, atMs);
  return {
    url,
    host: hostOf(url),
    seenBy: 'page',
    method: null,
    type,
    initiator: null,
    status: null,
    error: null,
    redirectTo: null,
    contentType: null,
    contentLength: null,
    sentAtMs: null,
    sentCookies: null,
    identifiers,
    ...(personalData === undefined ? {} : { personalData }),
    chain: type === 'script' ? chains.ofScript(url, { frame, page: place.page, atMs }) : [],
    ...place,
    atMs: clock(atMs),
  };
}
