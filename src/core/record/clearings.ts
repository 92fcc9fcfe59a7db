import type { Event } from '../schema/event.ts';
import type { Writer } from '../schema/stored-record.ts';
import { siteOf } from '../site-of.ts';
import { hostOf } from './address.ts';
import type { Removal } from './jar.ts';
import { ANSWER_MS, EARLY_MS } from './join-attempts.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

/**
 * Whose Clear-Site-Data took a cookie away; null where none did. It clears the whole registrable domain of the response
 * (W3C Clear Site Data, section 4.2.1), and the store tells of each cookie without saying why.
 */
export function clearings(events: readonly Event[], finder: PageFinder): (removal: Removal) => Writer | null {
  const clearing = ofKind(events, 'request').filter(({ clearsCookies }) => clearsCookies);
  return ({ cookie, atMs, notBeforeMs }) => {
    const response = clearing.findLast(
      (request) =>
        request.atMs >= notBeforeMs - ANSWER_MS &&
        request.atMs <= atMs + EARLY_MS &&
        siteOf(hostOf(request.url)) === siteOf(cookie.domain),
    );
    if (response === undefined) return null;
    const { url } = response;
    return { via: 'http-header', url, line: null, column: null, chain: [], ...finder.ofRequest(response) };
  };
}
