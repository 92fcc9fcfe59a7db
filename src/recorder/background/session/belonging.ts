// Which sessions something belongs to. An audit's session takes in every tab; a person's, its own tab and site alone.
import { isUnder } from '../../../core/is-under.ts';
import { isNavigation, type SeenResponse } from '../../../platform/seen-response.ts';
import type { ActiveSession } from './active-session.ts';
import { hostOf, isSentTo } from './host-match.ts';

type Request = Pick<SeenResponse, 'tabId' | 'frameId' | 'documentId' | 'type' | 'url' | 'initiator'>;

export function sessionsOfTab(sessions: readonly ActiveSession[], tabId: number): ActiveSession[] {
  return sessions.filter((session) => session.tabId === null || session.tabId === tabId);
}

/** While a visit may just be beginning in a tab, its navigation belongs to that, everything else to the visit before. */
export function sessionsOfRequest(sessions: readonly ActiveSession[], request: Request): ActiveSession[] {
  if (request.tabId === -1) return sessions.filter((session) => session.tabId === null || asksFor(session, request));
  const ofTab = sessionsOfTab(sessions, request.tabId);
  const beginning = ofTab.filter(({ isConfirmed }) => !isConfirmed);
  const goingOn = ofTab.filter(({ isConfirmed }) => isConfirmed);
  if (beginning.length === 0 || goingOn.length === 0) return ofTab;
  const host = hostOf(request.url);
  const isOnTheWay = beginning.some(({ site }) => site === host) || !goingOn.some(({ site }) => site === host);
  return isNavigation(request) && isOnTheWay ? beginning : goingOn;
}

/** A person's other cookies are not looked at: only those that the site, or a host that it contacted, is sent. */
export function ownsCookie(session: ActiveSession, cookie: { domain: string; hostOnly: boolean }): boolean {
  return session.tabId === null || session.hosts.some((host) => isSentTo(cookie, host));
}

/** Whether the pages of the session are asked what they request. */
export function wantsResources({ hostAccess, missedUntilMs }: ActiveSession): boolean {
  return hostAccess === 'site-only' || missedUntilMs !== null;
}

/** Whether the browser may have kept a request to the host from us: then the page is asked for it. */
export function isUnheard({ hostAccess, missedUntilMs, site }: ActiveSession, host: string): boolean {
  return missedUntilMs !== null || (hostAccess === 'site-only' && !isUnder(host, site));
}

function asksFor(session: ActiveSession, { initiator }: Request): boolean {
  return initiator !== null && hostOf(initiator) === session.site;
}
