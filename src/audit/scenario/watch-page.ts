import type { Page } from 'puppeteer';
import type { Event } from '../../core/schema/event.ts';
import { type Activity, patienceMs, trackActivity } from './activity.ts';

/** What a page does, one step at a time: opening it, reloading it, or what follows a choice. */
export interface PageWatch {
  /** Forgets the step before. */
  readonly beginStep: (step: { readonly bringsDocument: boolean }) => void;
  /** What the recorder saw: workers, too, whose requests a page does not tell. */
  readonly onEvents: (events: readonly Event[]) => void;
  readonly activity: () => Activity;
  /** Since when the newest document is loaded; null while it loads. */
  readonly loadedAtMs: () => number | null;
}

export function watchPage(page: Page): PageWatch {
  let activity = trackActivity(Date.now());
  let parsedAtMs: number | null = null;
  let loadedAtMs: number | null = null;

  page.on('request', (request) => {
    const sent = { method: request.method(), url: request.url(), type: request.resourceType() };
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
      for (const event of events) activity.recorded(event, Date.now());
    },
    activity: () => activity,
    // An image that is never answered holds the load event back for ever.
    loadedAtMs: () => loadedAtMs ?? (parsedAtMs === null ? null : parsedAtMs + patienceMs),
  };
}
