import type { Frame, NewEvent } from '../../../core/schema/event.ts';
import type { SeenResponse } from '../../../platform/seen-response.ts';
import { digestUrl } from '../digest/digest-url.ts';
import { sentIdentifiers } from '../digest/sent-identifiers.ts';
import type { SentPart } from '../digest/sent-parts.ts';
import type { SessionKey } from '../digest/session-key.ts';
import { cookieFromLine } from './requested-cookie.ts';

/**
 * One hop of a request, nothing of its values kept. `sentCookies`: names, null when they were not observed. `sentParts`: what
 * of it looks like identifiers.
 */
export function requestEvent(
  seen: SeenResponse,
  frame: Frame,
  sentCookies: readonly string[] | null,
  sentParts: readonly SentPart[],
  key: SessionKey,
): NewEvent {
  return {
    kind: 'request',
    atMs: seen.atMs,
    requestId: seen.requestId,
    sentAtMs: null,
    url: digestUrl(seen.url, key),
    method: seen.method,
    type: seen.type,
    initiator: seen.initiator,
    frame,
    status: seen.status,
    error: seen.error,
    redirectTo: seen.redirectTo === null ? null : digestUrl(seen.redirectTo, key),
    contentType: seen.contentType,
    contentLength: seen.contentLength,
    setCookies: seen.setCookieLines.map((line) => cookieFromLine(line, seen.atMs, key)),
    clearsCookies: seen.clearsCookies,
    sentCookies: sentCookies === null ? null : [...sentCookies],
    identifiers: sentIdentifiers(sentParts, key),
  };
}
