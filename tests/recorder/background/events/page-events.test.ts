import { describe, expect, test } from 'vitest';
import { eventSchema } from '../../../../src/core/schema/event.ts';
import type { PageWrite } from '../../../../src/messaging/page-report.ts';
import {
  scriptInsertedEvent,
  storageSnapshotEvent,
  writeEvent,
} from '../../../../src/recorder/background/events/page-events.ts';
import { sampleKey } from '../sample-key.ts';

const frame = { tabId: 1, frameId: 0, documentId: 'd', url: 'https://shop.test/' };
const context = { frame, key: sampleKey, ownOrigin: 'chrome-extension://own/' };
const stack = 'Error\n    at chrome-extension://own/h.js:1:2\n    at https://shop.test/a.js?v=1:12:34';
const stamp = { atMs: 1_700_000_000_000, stack };
const cut = (text: string, length = text.length) => ({ text, length });

describe('a write becomes an event', () => {
  test.each<[string, PageWrite, object]>([
    [
      'document.cookie',
      { api: 'document.cookie', text: 'a=1; max-age=60; path=/x', ...stamp },
      { api: 'document.cookie', operation: 'set', key: 'a', cookie: { name: 'a', path: '/x', requestedSeconds: 60 } },
    ],
    [
      'document.cookie that deletes',
      { api: 'document.cookie', text: 'a=; max-age=0', ...stamp },
      { operation: 'delete', key: 'a', cookie: { requestedSeconds: 0 } },
    ],
    [
      'cookieStore.set',
      {
        api: 'cookie-store',
        operation: 'set',
        name: 'c',
        value: 'v',
        domain: null,
        path: null,
        sameSite: null,
        expiresAtMs: stamp.atMs + 90_000,
        partitioned: true,
        ...stamp,
      },
      {
        api: 'cookie-store',
        operation: 'set',
        key: 'c',
        cookie: { path: '/', sameSite: 'strict', requestedSeconds: 90, partitioned: true },
      },
    ],
    [
      'cookieStore.delete',
      {
        api: 'cookie-store',
        operation: 'delete',
        name: 'c',
        value: '',
        domain: null,
        path: null,
        sameSite: null,
        expiresAtMs: null,
        partitioned: false,
        ...stamp,
      },
      { operation: 'delete', key: 'c', cookie: { requestedSeconds: 0 } },
    ],
    [
      'localStorage.setItem',
      { api: 'localStorage', operation: 'set', key: cut('k'), value: cut('v'), ...stamp },
      { api: 'localStorage', operation: 'set', key: 'k', value: { length: 1, shape: 'text' }, cookie: null },
    ],
    [
      'localStorage.clear',
      { api: 'localStorage', operation: 'clear', key: cut(''), value: null, ...stamp },
      { operation: 'clear', key: '', value: null },
    ],
  ])('%s', (_name, write, expected) => {
    const event = writeEvent(write, context);
    expect(event).toMatchObject({ kind: 'script-write', atMs: stamp.atMs, frame, ...expected });
    expect(event).toHaveProperty('script.url', expect.stringMatching(/^https:\/\/shop\.test\/a\.js\?v=~[0-9a-f]{8}$/));
    expect(event).toHaveProperty('script.line', 12);
    expect(() => eventSchema.parse({ ...event, seq: 0 })).not.toThrow();
  });

  test('a text that browsers ignore is one all the same', () => {
    const event = writeEvent({ api: 'document.cookie', text: `a=${'x'.repeat(8_000)}`, ...stamp }, context);
    expect(event).toMatchObject({ key: 'a', cookie: { name: 'a', ignored: 'too-large', value: { length: 8_000 } } });
  });
});

test('a loaded script keeps neither its parameters nor those of who loaded it', () => {
  const event = scriptInsertedEvent({ url: 'https://tags.example/g.js?id=anna', how: 'written', ...stamp }, context);
  expect(event).toMatchObject({
    kind: 'script-inserted',
    url: expect.stringMatching(/^https:\/\/tags\.example\/g\.js\?id=~[0-9a-f]{8}$/),
    how: 'written',
    by: { url: expect.stringMatching(/^https:\/\/shop\.test\/a\.js\?v=~[0-9a-f]{8}$/), line: 12, column: 34 },
    frame,
  });
  expect(() => eventSchema.parse({ ...event, seq: 0 })).not.toThrow();
});

test('a key that was cut is told apart from one with the same beginning', () => {
  const keyOf = (length: number) =>
    writeEvent({ api: 'localStorage', operation: 'set', key: cut('long', length), value: null, ...stamp }, context);
  expect(keyOf(5_000)).toHaveProperty('key', expect.stringMatching(/^long…~[0-9a-f]{8}$/));
  expect(keyOf(5_000)).not.toEqual(keyOf(5_001));
});

test('a snapshot keeps areas and keys, and digests the values', () => {
  const report = {
    atMs: 5,
    origin: 'https://shop.test',
    cut: false,
    items: [
      { area: 'localStorage', key: cut('__proto__'), value: cut('anna@shop.example') },
      { area: 'indexedDB', key: cut('db'), value: null },
    ] as const,
  };
  const event = storageSnapshotEvent(report, 'page-loaded', frame, sampleKey);
  expect(event).toMatchObject({
    kind: 'storage-snapshot',
    reason: 'page-loaded',
    origin: 'https://shop.test',
    items: [
      { key: '__proto__', value: { flags: ['email'] } },
      { key: 'db', value: null },
    ],
  });
  expect(JSON.stringify(event)).not.toContain('anna');
  expect(() => eventSchema.parse({ ...event, seq: 0 })).not.toThrow();
});
