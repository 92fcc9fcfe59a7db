// Which of the browser's events are listened to, and when. A listener wakes the worker and costs time in every tab that
// it covers, so with no audited tab only those of the audited hosts are open.
import type { Cookies } from 'webextension-polyfill';
import { browser } from '../../../platform/browser.ts';
import { extraHeaders } from '../../../platform/extra-headers.ts';
import { headerLines } from '../../../platform/header-lines.ts';
import { bodySeen, type SeenBody } from '../../../platform/seen-body.ts';
import {
  documentSeen,
  navigationSeen,
  type SeenDocument,
  type SeenNavigation,
} from '../../../platform/seen-navigation.ts';
import { failureSeen, responseSeen, type SeenResponse } from '../../../platform/seen-response.ts';
import { type Tap, tap } from '../../../platform/tap.ts';

/** What the browser tells. The same response or document may come through two taps. */
export interface TapHandlers {
  navigation(seen: SeenNavigation): void;
  document(seen: SeenDocument): void;
  response(seen: SeenResponse): void;
  /** A request begins, or a hop of it. */
  begun(requestId: string, atMs: number): void;
  sending(requestId: string, cookieHeader: string): void;
  body(seen: SeenBody): void;
  /** Its own event carries no time: `atMs` is when it came. */
  cookie(change: Cookies.OnChangedChangeInfoType, atMs: number): void;
  tabClosed(tabId: number): void;
}

const everyUrl = ['<all_urls>', 'ws://*/*', 'wss://*/*'];

/** Answers and documents of the audited hosts: always open, for they wake the worker when a visit begins. */
export function hostTaps(domains: readonly string[], on: TapHandlers): Tap[] {
  const urls = domains.flatMap((domain) => ['*', 'ws', 'wss'].map((scheme) => `${scheme}://*.${domain}/*`));
  const url = domains.flatMap((domain) => [{ hostEquals: domain }, { hostSuffix: `.${domain}` }]);
  return [
    tap(browser.webNavigation.onBeforeNavigate, (details) => on.navigation(navigationSeen(details)), { url }),
    tap(browser.webNavigation.onCommitted, (details) => on.document(documentSeen(details)), { url }),
    ...requestTaps({ urls }, on),
  ];
}

/** Everything that one tab requests. */
export function tabTaps(tabId: number, on: TapHandlers): Tap[] {
  return requestTaps({ urls: everyUrl, tabId }, on);
}

/** Everything that any tab requests. */
export function everywhereTaps(on: TapHandlers): Tap[] {
  return requestTaps({ urls: everyUrl }, on);
}

/** What has no filter by tab: the documents of other hosts, the cookie store, closing tabs. */
export function sharedTaps(on: TapHandlers): Tap[] {
  return [
    tap(browser.webNavigation.onCommitted, (details) => on.document(documentSeen(details))),
    tap(browser.cookies.onChanged, (change) => on.cookie(change, Date.now())),
    tap(browser.tabs.onRemoved, (tabId) => on.tabClosed(tabId)),
  ];
}

/** What is worth its cost in an audit only: when each navigation and request begins, and what requests carry. */
export function auditTaps(on: TapHandlers): Tap[] {
  return [
    tap(browser.webNavigation.onBeforeNavigate, (details) => on.navigation(navigationSeen(details))),
    tap(
      browser.webRequest.onSendHeaders,
      (details) => on.sending(details.requestId, headerLines(details.requestHeaders, 'cookie').join('; ')),
      { urls: everyUrl },
      ['requestHeaders', ...extraHeaders],
    ),
    tap(
      browser.webRequest.onBeforeRequest,
      (details) => {
        on.begun(details.requestId, details.timeStamp);
        const seen = bodySeen(details);
        if (seen !== null) on.body(seen);
      },
      { urls: everyUrl },
      ['requestBody'],
    ),
  ];
}

/** The one pair of events that misses no Set-Cookie line: later ones are left out for blocked and aborted responses. */
function requestTaps(filter: { urls: string[]; tabId?: number }, on: TapHandlers): Tap[] {
  return [
    tap(browser.webRequest.onHeadersReceived, (details) => on.response(responseSeen(details)), filter, [
      'responseHeaders',
      ...extraHeaders,
    ]),
    tap(browser.webRequest.onErrorOccurred, (details) => on.response(failureSeen(details)), filter),
  ];
}
