import type { NewEvent } from '../../../core/schema/event.ts';
import type { Frame } from '../../../core/schema/event-origin.ts';
import type { SentPersonalData } from '../../../core/schema/value.ts';
import type { SeenResponse } from '../../../platform/seen-response.ts';
import { consentParameters } from '../consent/consent-parameters.ts';
import { digestUrl } from '../digest/digest-url.ts';
import { sentIdentifiers } from '../digest/sent-identifiers.ts';
import type { SentPart } from '../digest/sent-parts.ts';
import type { SessionKey } from '../digest/session-key.ts';
import { cookieFromLine } from './requested-cookie.ts';

/** What was seen of a request when it was sent. */
export interface Sent {
  /** Names; null when they were not observed. */
  readonly cookies: readonly string[] | null;
  /** What of it looks like identifiers. */
  readonly parts: readonly SentPart[];
  /** What of its address has the form of personal data; absent: not looked at. */
  readonly personalData?: readonly SentPersonalData[];
  /** null when nobody listened to its beginning. */
  readonly atMs: number | null;
}

/** One hop of a request; of its values nothing is kept but what it says of consent. */
export function requestEvent(seen: SeenResponse, frame: Frame, sent: Sent, key: SessionKey): NewEvent {
  const consent = consentParameters(seen.url);
  const { personalData = [] } = sent;
  return {
    kind: 'request',
    atMs: seen.atMs,
    requestId: seen.requestId,
    sentAtMs: sent.atMs,
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
    sentCookies: sent.cookies === null ? null : [...sent.cookies],
    identifiers: sentIdentifiers(sent.parts, key),
    ...(personalData.length === 0 ? {} : { personalData: [...personalData] }),
    ...(consent === null ? {} : { consentParameters: consent }),
  };
}
