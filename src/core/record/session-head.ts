import type { Environment } from '../schema/environment.ts';
import type { Event } from '../schema/event.ts';
import type { SessionRecord } from '../schema/session.ts';
import { ofKind } from './ordered-log.ts';

type SessionHead = Pick<SessionRecord, 'id' | 'scenario' | 'site' | 'startUrl' | 'environment'>;

/** What is said of a browser of which nothing is known. It claims no evidence: what it could not see counts as unseen. */
export const unknownEnvironment: Environment = {
  browser: 'unknown',
  version: '',
  userAgent: '',
  language: 'und',
  mode: 'people',
  profile: 'used',
  thirdPartyCookies: 'unknown',
  hostAccess: 'site-only',
  rawValues: false,
  gpc: false,
  probing: false,
};

/** Which visit this is. A log whose beginning is lost still gives a record. */
export function sessionHead(events: readonly Event[]): SessionHead {
  const [started] = ofKind(events, 'session-started');
  if (started === undefined) {
    return { id: '', scenario: 'browse', site: '', startUrl: '', environment: unknownEnvironment };
  }
  const { sessionId, scenario, site, startUrl, environment } = started;
  return { id: sessionId, scenario, site, startUrl, environment };
}
