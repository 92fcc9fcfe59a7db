// What a page is up to, as far as it is news. Bodies need no wait, since cookies arrive with the headers; and what
// repeats itself forever (polling, heartbeats) tells nothing new. Never waits, never asks the clock.
import type { Event, EventOf } from '../../core/schema/event.ts';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Puppeteer's resource type. */
  readonly type: string;
}

export interface Activity {
  /** `id` stands for one hop of one request. */
  readonly sent: (id: object, request: SentRequest, atMs: number) => void;
  readonly answered: (id: object, atMs: number) => void;
  readonly finished: (id: object, atMs: number) => void;
  readonly recorded: (event: Event, atMs: number) => void;
  readonly lastNewsMs: () => number;
  /** URLs of the requests that are still worth waiting for. */
  readonly pending: (nowMs: number) => string[];
  /** URLs of the requests that were waited for in vain: an answer may still come, and bring something. */
  readonly unanswered: (nowMs: number) => string[];
  /** Whether a worker made requests that belong to no tab: a service worker, or one that pages share. */
  readonly hasWorkerRequests: () => boolean;
}

/** A request without an answer for this long (long polling, a dead host) is no reason to wait any longer. */
export const patienceMs = 3000;

const newsLimit = 3;

/** Two who tell of one request learn of it at about the same time. */
const sameMomentMs = 500;

// What these bring runs on its own and may store something: their bodies count too.
const awaitedToTheEnd: ReadonlySet<string> = new Set(['document', 'script', 'stylesheet']);

export function trackActivity(startMs: number): Activity {
  const open = new Map<object, { url: string; sinceMs: number; toTheEnd: boolean; isAnswered: boolean }>();
  const timesSeen = new Map<string, number>();
  let lastNewsMs = startMs;
  let hasWorkerRequests = false;

  const isNews = (key: string): boolean => {
    const times = (timesSeen.get(key) ?? 0) + 1;
    timesSeen.set(key, times);
    return times <= newsLimit;
  };
  const note = (atMs: number): void => {
    lastNewsMs = Math.max(lastNewsMs, atMs);
  };

  /**
   * Puppeteer is never told what became of some, such as the script of a worker that pages share, or what a page that is
   * being left still asked for; the recorder is.
   */
  const endRecorded = ({ url, sentAtMs, atMs, status }: EventOf<'request'>): void => {
    for (const [id, one] of open) {
      const isSame =
        withoutQuery(one.url) === withoutQuery(url) && Math.abs(one.sinceMs - (sentAtMs ?? atMs)) < sameMomentMs;
      if (isSame && (status === null || !one.toTheEnd)) open.delete(id);
      else if (isSame) one.isAnswered = true;
    }
  };

  return {
    sent: (id, { method, url, type }, atMs) => {
      if (!/^https?:/.test(url) || !isNews(sentKey({ method, url, type }))) return;
      open.set(id, { url, sinceMs: atMs, toTheEnd: awaitedToTheEnd.has(type), isAnswered: false });
      note(atMs);
    },
    answered: (id, atMs) => {
      const request = open.get(id);
      if (request === undefined) return;
      if (request.toTheEnd) request.isAnswered = true;
      else open.delete(id);
      note(atMs);
    },
    finished: (id, atMs) => {
      if (open.delete(id)) note(atMs);
    },
    recorded: (event, atMs) => {
      if (event.kind === 'request') {
        // What a page sent last, before its tab was closed, belongs to no tab either.
        hasWorkerRequests ||= event.frame.tabId === -1 && (event.sentAtMs ?? event.atMs) >= startMs;
        endRecorded(event);
      }
      const key = newsKey(event);
      if (key !== null && isNews(key)) note(atMs);
    },
    lastNewsMs: () => lastNewsMs,
    pending: (nowMs) => [...open.values()].filter(({ sinceMs }) => nowMs - sinceMs < patienceMs).map(({ url }) => url),
    unanswered: (nowMs) =>
      [...open.values()]
        .filter(({ sinceMs, isAnswered }) => !isAnswered && nowMs - sinceMs >= patienceMs)
        .map(({ url }) => url),
    hasWorkerRequests: () => hasWorkerRequests,
  };
}

/** What makes two recorded events the same piece of news; null for what a page does not do itself. */
function newsKey(event: Event): string | null {
  if (event.kind === 'request') return `recorded ${event.method} ${withoutQuery(event.url)} ${event.type}`;
  if (event.kind === 'script-write') {
    return `write ${event.api} ${event.operation} ${event.key} ${withoutQuery(event.frame.url)}`;
  }
  if (event.kind === 'cookie-changed') {
    const { name, domain, path, partitionKey } = event.cookie;
    return `cookie ${name} ${domain} ${path} ${partitionKey} ${event.cause}`;
  }
  return event.kind === 'document-committed' ? `document ${withoutQuery(event.frame.url)}` : null;
}

/** What makes two requests the same to a page that makes one again and again. */
export function sentKey({ method, url, type }: SentRequest): string {
  return `sent ${method} ${withoutQuery(url)} ${type}`;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
