import { expect, test } from 'vitest';
import { recordResource, toldResource } from '../../../../src/recorder/background/events/record-resource.ts';
import type { ActiveSession } from '../../../../src/recorder/background/session/active-session.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const frame = { tabId: 1, frameId: 0, documentId: 'D', url: 'https://shop.test/' };

test.each<[string, Partial<ActiveSession>, string, boolean]>([
  ['another host, with access to the site alone', { hostAccess: 'site-only' }, 'https://tracker.test/', true],
  ['the site, with access to it', { hostAccess: 'site-only' }, 'https://cdn.shop.test/', false],
  ['the site, when something was missed', { hostAccess: 'site-only', missedUntilMs: 1 }, 'https://shop.test/a', true],
  ['another host, with access to all', { hostAccess: 'all-sites' }, 'https://tracker.test/', false],
  ['another host, when something was missed', { missedUntilMs: 1 }, 'https://tracker.test/', true],
  ['what has no host', { missedUntilMs: 1 }, 'blob:null/1', false],
])('%s', (_what, part, url, isRecorded) => {
  const session = sampleSession(part);
  const { recorder, written } = fakeRecorder([], [session]);
  recordResource(recorder, session, { source: 'frame', url, type: 'sub_frame', atMs: 1, endedAtMs: null }, frame);
  expect(written.map(({ event }) => event.kind)).toEqual(isRecorded ? ['resource-seen'] : []);
  expect(recorder.sessions()[0]?.hosts.includes('tracker.test')).toBe(isRecorded && url.includes('tracker'));
});

test('a URL loses its values', () => {
  const session = sampleSession({ hostAccess: 'site-only' });
  const { recorder, written } = fakeRecorder([], [session]);
  const url = 'https://tracker.test/p?mail=anna@shop.test';
  recordResource(recorder, session, { source: 'redirect', url, type: 'image', atMs: 1, endedAtMs: null }, frame);
  expect(written).toMatchObject([
    { event: { url: expect.stringMatching(/^https:\/\/tracker\.test\/p\?mail=~\w{8}$/) } },
  ]);
});

test.each([
  ['img', 'https://t.test/', 'image'],
  ['css', 'https://t.test/', 'other'],
  ['toString', 'https://t.test/', 'other'],
  ['font-src', 'https://t.test/', 'font'],
  ['connect-src', 'https://t.test/', 'xmlhttprequest'],
  ['connect-src', 'wss://t.test/', 'websocket'],
  ['beacon', 'https://t.test/', 'ping'],
])('asked for by %s from %s: %s', (cause, url, type) => {
  expect(toldResource({ source: 'resource-timing', url, cause, atMs: 1, endedAtMs: 2 }).type).toBe(type);
});
