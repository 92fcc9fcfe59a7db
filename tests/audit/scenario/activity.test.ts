import { expect, test } from 'vitest';
import { trackActivity } from '../../../src/audit/scenario/activity.ts';
import type { Event, EventOf } from '../../../src/core/schema/event.ts';
import { session } from '../../helpers/event-builder.ts';

const value = { digest: '0123456789abcdef', length: 1, shape: 'text', flags: [] } as const;
const frame = { tabId: 1, frameId: 0, documentId: null, url: 'https://shop.test/' };

function cookieChanged(name: string): Event {
  return {
    seq: 0,
    atMs: 0,
    kind: 'cookie-changed',
    removed: false,
    cause: 'explicit',
    cookie: {
      name,
      value: { ...value, flags: [] },
      domain: 'shop.test',
      hostOnly: true,
      path: '/',
      partitionKey: null,
      secure: true,
      httpOnly: false,
      sameSite: 'lax',
      expiresAtMs: null,
    },
  };
}

function write(key: string): Event {
  return {
    seq: 0,
    atMs: 0,
    kind: 'script-write',
    api: 'localStorage',
    operation: 'set',
    key,
    value: null,
    cookie: null,
    script: null,
    frame,
  };
}

/** When the last news came, of events that happen 100 ms apart. */
function lastNewsMs(events: readonly Event[]): number {
  const activity = trackActivity(0);
  for (const [index, event] of events.entries()) activity.recorded(event, 100 * (index + 1));
  return activity.lastNewsMs();
}

test.each<[string, readonly Event[], number]>([
  ['nothing', [], 0],
  ['a cookie', [cookieChanged('a')], 100],
  ['two cookies', [cookieChanged('a'), cookieChanged('b')], 200],
  ['a cookie that is refreshed for ever', Array.from({ length: 20 }, () => cookieChanged('a')), 300],
  ['a key that is counted up for ever', Array.from({ length: 20 }, () => write('visits')), 300],
  ['ever new keys', Array.from({ length: 20 }, (_, index) => write(`key ${index}`)), 2000],
  ['what the recorder does itself', [{ seq: 0, atMs: 0, kind: 'jar-snapshot', reason: 'page-loaded', cookies: [] }], 0],
])('news: %s', (_, events, expected) => {
  expect(lastNewsMs(events)).toBe(expected);
});

test('an unknown request may end: it was sent before the watch began', () => {
  const activity = trackActivity(0);
  activity.answered({}, 100);
  activity.finished({}, 200);
  expect(activity.lastNewsMs()).toBe(0);
});

test('what has no answer after a while is told apart from what is still waited for', () => {
  const activity = trackActivity(0);
  const [silent, answered, script, young] = [{}, {}, {}, {}];
  activity.sent(silent, { method: 'GET', url: 'https://shop.test/silent', type: 'image' }, 0);
  activity.sent(answered, { method: 'GET', url: 'https://shop.test/answered', type: 'image' }, 0);
  activity.sent(script, { method: 'GET', url: 'https://shop.test/endless.js', type: 'script' }, 0);
  activity.sent(young, { method: 'GET', url: 'https://shop.test/young', type: 'image' }, 1000);
  for (const one of [answered, script]) activity.answered(one, 100);
  expect(activity.pending(3500)).toEqual(['https://shop.test/young']);
  expect(activity.unanswered(3500)).toEqual(['https://shop.test/silent']);
});

function recordedRequest(part: Partial<EventOf<'request'>>): EventOf<'request'> {
  const [request] = session()
    .request('https://shop.test/a?v=1')
    .events()
    .filter((event) => event.kind === 'request');
  if (request === undefined) throw new Error('No request was built');
  return { ...request, ...part };
}

test('a worker that pages share is known by requests of no tab', () => {
  const activity = trackActivity(0);
  activity.recorded(recordedRequest({ frame }), 100);
  expect(activity.hasWorkerRequests()).toBe(false);
  activity.recorded(recordedRequest({ frame: { ...frame, tabId: -1 } }), 100);
  expect(activity.hasWorkerRequests()).toBe(true);
});

test('what a page sent before its tab was closed is answered without a tab, and no worker’s', () => {
  const activity = trackActivity(1000);
  activity.recorded(recordedRequest({ frame: { ...frame, tabId: -1 }, sentAtMs: 960, atMs: 1010 }), 1010);
  expect(activity.hasWorkerRequests()).toBe(false);
});

test.each<[string, Partial<EventOf<'request'>>, boolean]>([
  ['was answered', { sentAtMs: 100 }, true],
  ['failed', { sentAtMs: 100, status: null, error: 'net::ERR_ABORTED' }, true],
  ['was sent at another time', { sentAtMs: 2000 }, false],
  ['was answered at once', { sentAtMs: null, atMs: 200 }, true],
  ['was answered later, and sent nobody knows when', { sentAtMs: null, atMs: 2000 }, false],
  ['went elsewhere', { sentAtMs: 100, url: 'https://shop.test/b' }, false],
])('a request that, as the recorder knows, %s', (_, part, isOver) => {
  const activity = trackActivity(0);
  activity.sent({}, { method: 'GET', url: 'https://shop.test/a?v=2', type: 'other' }, 50);
  activity.recorded(recordedRequest({ frame, ...part }), 300);
  expect(activity.unanswered(9000)).toEqual(isOver ? [] : ['https://shop.test/a?v=2']);
});
