import { type Page, TargetType } from 'puppeteer';
import type { Event } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import { patienceMs, sentKey, trackActivity } from './activity.ts';
import type { PageAtWork } from './settle.ts';

/** What a page does, one step at a time: opening it, reloading it, or what follows a choice. */
export interface PageWatch extends PageAtWork {
  /** Forgets the step before. */
  readonly beginStep: (step: { readonly bringsDocument: boolean }) => void;
  /** What the recorder saw: workers, too, whose requests a page does not tell. */
  readonly onEvents: (events: readonly Event[]) => void;
  /** Since when the newest document is loaded; null while it loads. */
  readonly loadedAtMs: () => number | null;
}

export function watchPage(page: Page, api: Pick<DriverApi, 'pending'>): PageWatch {
  let activity = trackActivity(Date.now());
  let parsedAtMs: number | null = null;
  let loadedAtMs: number | null = null;
  /** Of the newest document, whatever was chosen on it since. */
  const timesSent = new Map<string, number>();

  page.on('request', (request) => {
    const sent = { method: request.method(), url: request.url(), type: request.resourceType() };
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) timesSent.clear();
    timesSent.set(sentKey(sent), (timesSent.get(sentKey(sent)) ?? 0) + 1);
    activity.sent(request, sent, Date.now());
  });
  page.on('response', (response) => activity.answered(response.request(), Date.now()));
  page.on('requestfinished', (request) => activity.finished(request, Date.now()));
  page.on('requestfailed', (request) => activity.finished(request, Date.now()));
  page.on('domcontentloaded', () => {
    parsedAtMs = Date.now();
    loadedAtMs = null;
  });
  page.on('load', () => {
    loadedAtMs = Date.now();
  });

  return {
    beginStep: ({ bringsDocument }) => {
      const nowMs = Date.now();
      activity = trackActivity(nowMs);
      parsedAtMs = null;
      loadedAtMs = bringsDocument ? null : nowMs;
    },
    onEvents: (events) => {
      // When it happened, not when it was read: quiet begins then. No event is of tomorrow.
      for (const event of events) activity.recorded(event, Math.min(event.atMs, Date.now()));
    },
    activity: () => activity,
    hasWorker: () => page.workers().length > 0 || hasSharedWorker(page) || activity.hasWorkerRequests(),
    repeats: () => [...timesSent.values()],
    pending: () => api.pending(),
    // An image that is never answered holds the load event back for ever.
    loadedAtMs: () => loadedAtMs ?? (parsedAtMs === null ? null : parsedAtMs + patienceMs),
  };
}

function hasSharedWorker(page: Page): boolean {
  return page
    .browser()
    .targets()
    .some((target) => target.type() === TargetType.SHARED_WORKER);
}
