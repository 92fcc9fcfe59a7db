import type { Tap } from '../../../platform/tap.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { auditTaps, everywhereTaps, hostTaps, sharedTaps, type TapHandlers, tabTaps } from './taps.ts';

export interface Listening {
  /** Opens everything. To be called before anything is awaited: the event that woke the worker is lost otherwise. */
  start(): void;
  /** Opens and closes what the sessions that go on need. */
  follow(sessions: readonly ActiveSession[], isResting: boolean): void;
  /** Since when every request of the tab is heard, UTC milliseconds; Infinity when not every one is. */
  heardSinceMs(tabId: number): number;
}

/** Until a tab's own taps surely deliver, the wide ones stay; what comes twice is told apart by who handles it. */
const overlapMs = 1_000;

export function listenEverywhere(on: TapHandlers): Listening {
  const taps = [...everywhereTaps(on), ...sharedTaps(on), ...auditTaps(on)];
  return { start: () => open(taps), follow: () => undefined, heardSinceMs: () => 0 };
}

/** In a person's browser nothing but the audited hosts is listened to while none of them is open in a tab. */
export function listenToVisits(domains: readonly string[], on: TapHandlers): Listening {
  const host = hostTaps(domains, on);
  const everywhere = everywhereTaps(on);
  const shared = sharedTaps(on);
  const byTab = new Map<number, Tap[]>();
  const sinceMs = new Map<number, number>();
  let everywhereSinceMs = Number.POSITIVE_INFINITY;
  let narrowing: ReturnType<typeof setTimeout> | undefined;

  function hearEverywhere(isWanted: boolean): void {
    clearTimeout(narrowing);
    (isWanted ? open : close)(everywhere);
    everywhereSinceMs = isWanted ? Math.min(everywhereSinceMs, Date.now()) : Number.POSITIVE_INFINITY;
  }

  function followTabs(tabIds: readonly number[]): void {
    for (const [tabId, taps] of byTab) {
      if (tabIds.includes(tabId)) continue;
      close(taps);
      byTab.delete(tabId);
      sinceMs.delete(tabId);
    }
    for (const tabId of tabIds) {
      const taps = byTab.get(tabId) ?? tabTaps(tabId, on);
      byTab.set(tabId, taps);
      sinceMs.set(tabId, sinceMs.get(tabId) ?? Math.min(everywhereSinceMs, Date.now()));
      open(taps);
    }
  }

  return {
    start() {
      open([...host, ...shared]);
      hearEverywhere(true);
    },
    follow(sessions, isResting) {
      const isAwake = sessions.length > 0 && !isResting;
      followTabs(sessions.flatMap(({ tabId }) => tabId ?? []));
      (isAwake ? open : close)(shared);
      clearTimeout(narrowing);
      // What a site's service worker fetches belongs to no tab, so that no tab's own taps see it.
      if (isAwake && sessions.some(({ hasWorker }) => hasWorker)) hearEverywhere(true);
      else if (sessions.length === 0) hearEverywhere(false);
      else narrowing = setTimeout(() => hearEverywhere(false), overlapMs);
    },
    heardSinceMs: (tabId) => Math.min(everywhereSinceMs, sinceMs.get(tabId) ?? Number.POSITIVE_INFINITY),
  };
}

function open(taps: readonly Tap[]): void {
  for (const each of taps) each.open();
}

function close(taps: readonly Tap[]): void {
  for (const each of taps) each.close();
}
