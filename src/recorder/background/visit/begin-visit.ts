import type { Scenario } from '../../../core/schema/consent.ts';
import type { Environment } from '../../../core/schema/environment.ts';
import type { NewEvent } from '../../../core/schema/event.ts';
import type { SeenDocument } from '../../../platform/seen-navigation.ts';
import { digestUrl } from '../digest/digest-url.ts';
import { freshSalt } from '../digest/session-key.ts';
import { isNavigationEvent } from '../events/is-navigation-event.ts';
import { takeJarSnapshot } from '../events/jar-snapshot.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { hostOf, isSentTo } from '../session/host-match.ts';
import type { Recorder } from '../session/recorder.ts';
import type { VisitSettings } from './visit-settings.ts';

/** A visit that is not confirmed until its first document arrives. */
export function newVisit(
  tabId: number,
  site: string,
  { environment, expected }: VisitSettings,
  salt = freshSalt(),
): ActiveSession {
  return {
    id: expected.of(tabId)?.sessionId ?? crypto.randomUUID(),
    site,
    tabId,
    salt,
    rawValues: environment.rawValues,
    hostAccess: environment.hostAccess,
    probing: environment.probing,
    incompleteStart: false,
    isConfirmed: false,
    hosts: [site],
    missedUntilMs: null,
    hasWorker: false,
  };
}

/**
 * Its first document has arrived: the visit is confirmed, and what was kept back on the way is written down. `beginning`
 * is missing when nobody was awake to see the navigation begin.
 */
export function beginVisit(
  recorder: Recorder,
  beginning: ActiveSession | undefined,
  seen: SeenDocument,
  startedAtMs: number | null,
  settings: VisitSettings,
): void {
  const site = hostOf(seen.url);
  const held = beginning === undefined ? [] : recorder.holds.events(beginning.id);
  const hops = held.filter((event) => isOnTheWay(event, seen));
  const hosts = [...new Set([site, ...hops.flatMap((event) => (event.kind === 'request' ? hostOf(event.url) : []))])];
  const onTheWay = withoutEarlyCookies(hops.filter((event) => isCookieOf(hosts, event)));
  // A listener that wakes the worker may still miss what comes until it has woken, also of the audited site.
  const wasHeardWhole = settings.heardSinceMs(seen.tabId) <= seen.atMs;
  const isComplete = seen.isFromHistory || (wasHeardWhole && onTheWay.some(isAnsweredNavigation));
  const visit = beginning ?? newVisit(seen.tabId, site, settings);
  const session = {
    ...visit,
    site,
    hosts,
    isConfirmed: true,
    incompleteStart: !isComplete,
    missedUntilMs: isComplete ? null : seen.atMs,
  };

  recorder.holds.drop(session.id);
  recorder.putSession(session);
  const startUrl = digestUrl(seen.url, recorder.key(session));
  const atMs = startedAtMs ?? seen.atMs;
  const sessionId = session.id;
  const purpose = purposeOf(session, settings);
  recorder.record(session, { kind: 'session-started', atMs, sessionId, site, startUrl, ...purpose }, 'now');
  for (const event of onTheWay) recorder.record(session, event);
  if (beginning === undefined) void takeJarSnapshot(recorder, session, 'session-start');
  if (!isComplete) recorder.record(session, lateStart(seen.atMs));
  // A visit whose beginning is lost with a worker that is stopped is hard to tell from none. What cannot be written is told
  // by whoever asks for the log.
  void recorder.flush().catch(() => undefined);
}

/** A person's visit is for nothing in particular, unless it was said beforehand. */
function purposeOf(
  { id, tabId }: ActiveSession,
  { environment, expected }: VisitSettings,
): { scenario: Scenario; environment: Environment } {
  const known = tabId === null ? null : expected.of(tabId);
  if (tabId === null || known?.sessionId !== id) return { scenario: 'browse', environment };
  expected.arrived(tabId);
  return { scenario: known.scenario, environment: { ...environment, profile: known.isFresh ? 'fresh' : 'used' } };
}

/** Meanwhile the page before may have gone on with its own: of requests, only the navigation's are this visit's. */
function isOnTheWay(event: NewEvent, { documentId }: SeenDocument): boolean {
  if (event.kind === 'cookie-changed' || event.kind === 'jar-snapshot') return true;
  if (event.kind !== 'request') return false;
  return isNavigationEvent(event) || (documentId !== null && event.frame.documentId === documentId);
}

/** While it was not known where the tab is going, cookies of the page before were written down too. */
function isCookieOf(hosts: readonly string[], event: NewEvent): boolean {
  return event.kind !== 'cookie-changed' || hosts.some((host) => isSentTo(event.cookie, host));
}

/**
 * The jar is read as early as can be, but a worker that had to wake up for it may come after the first response. What
 * that response asked to be stored was not there before.
 */
function withoutEarlyCookies(events: readonly NewEvent[]): NewEvent[] {
  const lines = events.flatMap((event) => (event.kind === 'request' ? event.setCookies : []));
  const asked = new Set(lines.filter(({ ignored }) => ignored === null).map(({ name }) => name));
  return events.map((event) =>
    event.kind === 'jar-snapshot' && event.reason === 'session-start'
      ? { ...event, cookies: event.cookies.filter(({ name }) => !asked.has(name)) }
      : event,
  );
}

function isAnsweredNavigation(event: NewEvent): boolean {
  return event.kind === 'request' && event.status !== null && isNavigationEvent(event);
}

function lateStart(atMs: number): NewEvent {
  const detail = 'The first page was requested before the recorder heard everything';
  return { kind: 'recorder-gap', atMs, cause: 'late-start', detail };
}
