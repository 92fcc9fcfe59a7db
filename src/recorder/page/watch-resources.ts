import { pageLimits } from '../../messaging/page-limits.ts';
import type { PageReport, SeenResource } from '../../messaging/page-report.ts';

/** The requests that were noted since the last time. */
export type TakeResources = () => Pick<PageReport, 'resources' | 'areResourcesCut'>;

/** Notes what the document requests. `policy`: our report-only Content-Security-Policy. `onSeen`: there is something to take. */
export function watchResources(policy: string, onSeen: () => void): TakeResources {
  let waiting: SeenResource[] = [];
  let left: number = pageLimits.resources;
  let room: number = pageLimits.urlsLength;
  let isCut = false;
  let wasCutTold = false;

  const observer = new PerformanceObserver((list) => noteEntries(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });
  // On the window and before any script of the page: what only our policy objects to is no news for the site.
  addEventListener('securitypolicyviolation', noteViolation, true);

  function noteEntries(entries: readonly PerformanceEntry[]): void {
    for (const entry of entries) {
      const { name, startTime, duration } = entry;
      const cause = entry instanceof PerformanceResourceTiming ? entry.initiatorType : '';
      const atMs = onClock(startTime);
      note({ source: 'resource-timing', url: name, cause, atMs, endedAtMs: atMs + duration });
    }
  }

  function noteViolation(event: SecurityPolicyViolationEvent): void {
    if (event.originalPolicy !== policy) return;
    event.stopImmediatePropagation();
    const { blockedURI: url, effectiveDirective: cause, timeStamp } = event;
    note({ source: 'csp-report', url, cause, atMs: onClock(timeStamp), endedAtMs: null });
  }

  function note(resource: SeenResource): void {
    const { url } = resource;
    if (!/^(?:http|ws)s?:/.test(url)) return;
    if (left === 0 || url.length > Math.min(room, pageLimits.urlLength)) {
      isCut = true;
      return;
    }
    left -= 1;
    room -= url.length;
    waiting.push(resource);
    onSeen();
  }

  return () => {
    noteEntries(observer.takeRecords());
    const taken = { resources: waiting, areResourcesCut: isCut && !wasCutTold };
    waiting = [];
    wasCutTold = isCut;
    return taken;
  };
}

/** Both clocks are asked now: a machine that slept meanwhile sets them apart. */
function onClock(sinceOriginMs: number): number {
  return Date.now() - performance.now() + sinceOriginMs;
}
