// A response's headers, or a request's failure, in words that are the same in every browser.
import type { WebRequest } from 'webextension-polyfill';
import { type RequestType, requestTypes } from '../core/schema/request-types.ts';
import { headerLines } from './header-lines.ts';

export interface SeenResponse {
  readonly requestId: string;
  readonly atMs: number;
  readonly url: string;
  readonly method: string;
  readonly type: RequestType;
  /** Origin that asked for it; null for what the user typed. */
  readonly initiator: string | null;
  /** -1 for a service or shared worker. */
  readonly tabId: number;
  readonly frameId: number;
  /** The document that asked for it; null for a navigation. */
  readonly documentId: string | null;
  /** null when no headers arrived. */
  readonly status: number | null;
  readonly error: string | null;
  /** Absolute URL of a redirect's target. */
  readonly redirectTo: string | null;
  readonly setCookieLines: readonly string[];
  /** It clears the cookies of its site. */
  readonly clearsCookies: boolean;
  /** Media type in lower case, without parameters. */
  readonly contentType: string | null;
  /** Bytes, as the header says. */
  readonly contentLength: number | null;
}

/** Whether it fills a tab. A prefetch has the same type, but a document asks for it; a prerender happens in a frame of its own. */
export function isNavigation(seen: Pick<SeenResponse, 'type' | 'frameId' | 'documentId'>): boolean {
  return seen.type === 'main_frame' && seen.frameId === 0 && seen.documentId === null;
}

/** Chromium's own members, which the shared types leave out. */
interface Chromium {
  readonly initiator?: string;
}

export function responseSeen(details: WebRequest.OnHeadersReceivedDetailsType & Chromium): SeenResponse {
  return {
    ...requestSeen(details),
    status: details.statusCode,
    error: null,
    redirectTo: redirectTarget(details.statusCode, headerLines(details.responseHeaders, 'location')[0], details.url),
    setCookieLines: headerLines(details.responseHeaders, 'set-cookie'),
    clearsCookies: headerLines(details.responseHeaders, 'clear-site-data').some(namesCookies),
    contentType: mediaType(headerLines(details.responseHeaders, 'content-type')[0]),
    contentLength: length(headerLines(details.responseHeaders, 'content-length')[0]),
  };
}

export function failureSeen(details: WebRequest.OnErrorOccurredDetailsType & Chromium): SeenResponse {
  return {
    ...requestSeen(details),
    status: null,
    error: details.error,
    redirectTo: null,
    setCookieLines: [],
    clearsCookies: false,
    contentType: null,
    contentLength: null,
  };
}

function requestSeen(
  details: (WebRequest.OnHeadersReceivedDetailsType | WebRequest.OnErrorOccurredDetailsType) & Chromium,
) {
  return {
    requestId: details.requestId,
    atMs: details.timeStamp,
    url: details.url,
    method: details.method,
    type: requestType(details.type),
    initiator: details.initiator ?? originOf(details.originUrl),
    tabId: details.tabId,
    frameId: details.frameId,
    documentId: details.documentId ?? null,
  };
}

/** Status codes of RFC 9110 section 15.4 that send the browser on. */
const redirects = [301, 302, 303, 307, 308];

function redirectTarget(status: number, location: string | undefined, base: string): string | null {
  if (location === undefined || !redirects.includes(status)) return null;
  return URL.canParse(location, base) ? new URL(location, base).href : null;
}

/** Directives are quoted strings (W3C Clear Site Data, section 3.1). */
function namesCookies(line: string): boolean {
  return /"(?:cookies|\*)"/.test(line);
}

/** RFC 9110 section 8.3.1. */
function mediaType(contentType: string | undefined): string | null {
  return /^\s*([\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127})\s*(?:;|$)/.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

function length(contentLength: string | undefined): number | null {
  return /^\d{1,15}$/.test(contentLength ?? '') ? Number(contentLength) : null;
}

function originOf(url: string | undefined): string | null {
  return url === undefined || !URL.canParse(url) ? null : new URL(url).origin;
}

const otherNames: Readonly<Record<string, RequestType>> = { beacon: 'ping', imageset: 'image' };

function requestType(type: string): RequestType {
  return requestTypes.find((known) => known === type) ?? otherNames[type] ?? 'other';
}
