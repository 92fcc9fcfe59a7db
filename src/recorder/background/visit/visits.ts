// A person's own visits. One begins when a document of an audited host arrives at the top of a tab, and goes on until
// the tab leaves that host or closes. What happens on the way there is kept back until the arrival (see holds.ts).
import { isUnder } from '../../../core/is-under.ts';
import type { SeenDocument } from '../../../platform/seen-navigation.ts';
import { isNavigationEvent } from '../events/is-navigation-event.ts';
import { takeJarSnapshot } from '../events/jar-snapshot.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { closeSession } from '../session/close-session.ts';
import { hostOf, isSentTo } from '../session/host-match.ts';
import type { Recorder } from '../session/recorder.ts';
import { beginVisit, newVisit } from './begin-visit.ts';
import type { VisitSettings } from './visit-settings.ts';

/** A navigation that has not arrived by then is a download, or was given up. */
const longestNavigationMs = 60_000;

/** A tab sets out for a URL. If that is an audited host's, what it does from now on may belong to a visit. */
export function setOut(
  recorder: Recorder,
  { tabId, url }: { readonly tabId: number; readonly url: string },
  settings: VisitSettings,
): void {
  const site = hostOf(url);
  if (tabId < 0 || !isAudited(site, settings)) return;
  const [current, ...others] = visitsIn(recorder, tabId);
  if (others.length > 0 || current?.isConfirmed === false) return;
  const isExpected = settings.expected.of(tabId) !== null;
  // The beginning that it lacks comes with a reload, and only the arrival tells whether this is one.
  if (current !== undefined && isSameVisit(current, site, settings) && !current.incompleteStart && !isExpected) return;
  // Should it be a bounce back to the current visit, its digests must be comparable with that one's.
  const visit = newVisit(tabId, site, settings, current?.salt);
  recorder.holds.begin(visit.id);
  recorder.putSession(visit);
  void takeJarSnapshot(recorder, visit, 'session-start');
  setTimeout(() => giveUp(recorder, visit.id), longestNavigationMs);
}

/** A document arrived at the top of a tab: a visit begins, goes on or ends. */
export function arrive(
  recorder: Recorder,
  seen: SeenDocument,
  startedAtMs: number | null,
  settings: VisitSettings,
): void {
  const site = hostOf(seen.url);
  const visits = visitsIn(recorder, seen.tabId);
  const beginning = visits.find(({ isConfirmed }) => !isConfirmed);
  const goingOn = visits.find(({ isConfirmed }) => isConfirmed);
  const isExpected = settings.expected.of(seen.tabId) !== null;
  const isBegunAnew = isExpected || (goingOn?.incompleteStart === true && seen.isReload);
  if (goingOn !== undefined && isSameVisit(goingOn, site, settings) && !isBegunAnew) {
    goOn(recorder, goingOn, beginning, startedAtMs);
    return;
  }
  if (goingOn !== undefined) leave(recorder, goingOn);
  if (isAudited(site, settings)) beginVisit(recorder, beginning, seen, startedAtMs, settings);
  else if (beginning !== undefined) recorder.dropSession(beginning.id);
}

export function closeTab(recorder: Recorder, tabId: number): void {
  for (const visit of visitsIn(recorder, tabId)) {
    if (visit.isConfirmed) {
      recorder.holds.release(visit.id, (event) => !isNavigationEvent(event));
      closeSession(recorder, visit, 'tab-closed');
    } else {
      recorder.dropSession(visit.id);
    }
  }
}

function isAudited(host: string, { domains }: VisitSettings): boolean {
  return domains.some((domain) => isUnder(host, domain));
}

function visitsIn(recorder: Recorder, tabId: number): ActiveSession[] {
  return recorder.sessions().filter((session) => session.tabId === tabId);
}

/** When more or less may be seen than before, another session begins: its conditions hold for the whole of it. */
function isSameVisit(visit: ActiveSession, site: string, { environment }: VisitSettings): boolean {
  const { hostAccess, probing } = environment;
  return visit.site === site && visit.hostAccess === hostAccess && visit.probing === probing;
}

/** Back on the same host, perhaps by way of another one: the hops in between belong to the visit. */
function goOn(
  recorder: Recorder,
  visit: ActiveSession,
  beginning: ActiveSession | undefined,
  startedAtMs: number | null,
): void {
  recorder.holds.release(visit.id, () => true);
  const { missedUntilMs } = visit;
  if (missedUntilMs !== null && startedAtMs !== null && startedAtMs > missedUntilMs)
    recorder.putSession({ ...visit, missedUntilMs: null });
  if (beginning === undefined) return;
  const hops = recorder.holds.events(beginning.id).filter(isNavigationEvent);
  recorder.dropSession(beginning.id);
  for (const hop of hops) recorder.record(visit, hop);
}

/** The navigations that were kept back led away: they, and the cookies of their hosts, belong to where the tab is now. */
function leave(recorder: Recorder, visit: ActiveSession): void {
  const away = new Set(
    recorder.holds
      .events(visit.id)
      .flatMap((event) => (event.kind === 'request' && isNavigationEvent(event) ? hostOf(event.url) : [])),
  );
  const hosts = visit.hosts.filter((host) => !away.has(host));
  recorder.holds.release(visit.id, (event) => {
    if (event.kind === 'cookie-changed') return hosts.some((host) => isSentTo(event.cookie, host));
    return !isNavigationEvent(event) && event.kind !== 'jar-snapshot';
  });
  closeSession(recorder, visit, 'tab-left');
}

function giveUp(recorder: Recorder, visitId: string): void {
  const visit = recorder.sessions().find(({ id }) => id === visitId);
  if (visit !== undefined && !visit.isConfirmed) recorder.dropSession(visitId);
}
