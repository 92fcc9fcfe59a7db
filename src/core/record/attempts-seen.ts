// Every write that was asked for, from response headers and scripts, before anything is known of its fate.
import type { Event, EventOf } from '../schema/event.ts';
import type { RequestType } from '../schema/request-types.ts';
import type { Attempt } from '../schema/stored-record.ts';
import { defaultCookiePath, hostOf } from './address.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';
import type { ScriptChains } from './script-chain.ts';

export interface SeenAttempt extends Omit<Attempt, 'atMs' | 'outcome' | 'reason'> {
  /** UTC milliseconds. */
  readonly atMs: number;
  /** When the script made the call, or the request was sent whose answer asks; UTC milliseconds. */
  readonly askedAtMs: number;
  /** URL of the response or document under whose rights it was made; '' when unknown. */
  readonly address: string;
  /** Of the response; null for a script. */
  readonly requestType: RequestType | null;
  /** Origin that asked for the response; null for a script, and where nothing asked. */
  readonly initiator: string | null;
  /** The path that the cookie gets when it names none. */
  readonly defaultPath: string;
  /** false for a script of about:blank and the like, which writes under the host of another document. */
  readonly isHostCertain: boolean;
  readonly isDelete: boolean;
  /** The response that asks for it clears the cookies of its site. */
  readonly isCleared: boolean;
}

/** In order of time; lines of one response in their own order. */
export function attemptsSeen(
  events: readonly Event[],
  finder: PageFinder,
  chains: ScriptChains,
): readonly SeenAttempt[] {
  return ofKind(events, 'request', 'script-write')
    .flatMap((event) =>
      event.kind === 'request' ? fromHeaders(event, finder, chains) : fromScript(event, finder, chains),
    )
    .toSorted((a, b) => a.atMs - b.atMs);
}

function fromHeaders(request: EventOf<'request'>, finder: PageFinder, chains: ScriptChains): SeenAttempt[] {
  if (request.setCookies.length === 0) return [];
  const place = finder.ofRequest(request);
  const chain = chains.ofRequest(request, place.page);
  return request.setCookies.map((cookie) => ({
    via: 'http-header' as const,
    url: request.url,
    address: request.url,
    requestType: request.type,
    initiator: request.initiator,
    host: hostOf(request.url) || null,
    isHostCertain: true,
    script: null,
    chain,
    cookie,
    ...place,
    atMs: request.atMs,
    askedAtMs: request.sentAtMs ?? request.atMs,
    defaultPath: defaultCookiePath(request.url),
    isDelete: asksForDeletion(cookie.requestedSeconds),
    isCleared: request.clearsCookies,
  }));
}

function fromScript(write: EventOf<'script-write'>, finder: PageFinder, chains: ScriptChains): SeenAttempt[] {
  const { api, cookie, script, frame, atMs, operation } = write;
  if (cookie === null || (api !== 'document.cookie' && api !== 'cookie-store')) return [];
  const place = finder.ofFrame(frame, atMs);
  const ownHost = hostOf(frame.url);
  const address = ownHost === '' ? (place.page ?? '') : frame.url;
  return [
    {
      via: api,
      url: script?.url ?? null,
      address,
      requestType: null,
      initiator: null,
      host: hostOf(address) || null,
      isHostCertain: ownHost !== '',
      script,
      chain: chains.ofScript(script?.url ?? null, { frame, page: place.page, atMs }),
      cookie,
      ...place,
      atMs,
      askedAtMs: atMs,
      defaultPath: defaultCookiePath(address),
      isDelete: operation !== 'set' || asksForDeletion(cookie.requestedSeconds),
      isCleared: false,
    },
  ];
}

function asksForDeletion(requestedSeconds: number | null): boolean {
  return requestedSeconds !== null && requestedSeconds <= 0;
}
