import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import type { PageReport, PageWrite } from '../../../src/messaging/page-report.ts';
import { pageReportShape } from '../../../src/messaging/page-report-shape.ts';
import { createOutbox } from '../../../src/recorder/page/outbox.ts';

const write: PageWrite = { api: 'document.cookie', text: 'a=1', atMs: 1, stack: '' };
const stored = { atMs: 2, origin: 'https://shop.test', items: [], cut: false };
const nothingElse = { scripts: [], resources: [], areResourcesCut: false, isTruncated: false };
let posted: PageReport[] = [];

beforeEach(() => {
  posted = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('writes of one moment go in one report', () => {
  const outbox = createOutbox((report) => posted.push(report));
  outbox.addWrite(write);
  vi.advanceTimersByTime(60);
  outbox.addWrite(write);
  expect(posted).toEqual([]);
  vi.advanceTimersByTime(60);
  expect(posted).toEqual([
    { id: expect.any(String), writes: [write, write], loaded: null, left: null, ...nothingElse },
  ]);
  vi.advanceTimersByTime(1_000);
  expect(posted).toHaveLength(1);
});

test('what waits goes at once when the page is left, and nothing when nothing waits', () => {
  const outbox = createOutbox((report) => posted.push(report));
  outbox.send();
  expect(posted).toEqual([]);
  outbox.addWrite(write);
  outbox.send();
  expect(posted).toHaveLength(1);
});

test('what is stored goes along', () => {
  const outbox = createOutbox((report) => posted.push(report));
  outbox.send({ loaded: stored });
  expect(posted).toEqual([{ id: expect.any(String), writes: [], loaded: stored, left: null, ...nothingElse }]);
});

test('a page that writes without end is cut off, and that is said once', () => {
  const outbox = createOutbox((report) => posted.push(report));
  const answers = Array.from({ length: pageLimits.writesPerDocument }, () => outbox.addWrite(write));
  expect(answers.indexOf(false)).toBe(pageLimits.writesPerDocument - 1);
  outbox.send({ loaded: stored });
  expect(posted.flatMap(({ writes }) => writes)).toHaveLength(pageLimits.writesPerDocument);
  expect(posted.filter(({ isTruncated }) => isTruncated)).toHaveLength(1);
  for (const report of posted) expect(() => pageReportShape(report)).not.toThrow();
  expect(new Set(posted.map(({ id }) => id)).size).toBe(posted.length);
});

test('so is a page that loads scripts without end', () => {
  const script = { url: 'https://tags.example/g.js', how: 'element', atMs: 1, stack: '' } as const;
  const outbox = createOutbox((report) => posted.push(report));
  const answers = Array.from({ length: pageLimits.scriptsPerDocument + 10 }, () => outbox.addScripts([script]));
  expect(answers.indexOf(false)).toBe(pageLimits.scriptsPerDocument - 1);
  vi.advanceTimersByTime(110);
  outbox.addWrite(write);
  outbox.send();
  expect(posted.map(({ scripts, isTruncated }) => [scripts.length, isTruncated])).toEqual([
    [pageLimits.scriptsPerDocument, true],
    [0, false],
  ]);
  for (const report of posted) expect(() => pageReportShape(report)).not.toThrow();
});

test('on a page over http, which has no random UUIDs', () => {
  vi.stubGlobal('crypto', { getRandomValues: (list: Uint32Array) => list.fill(7) });
  createOutbox((report) => posted.push(report)).send({ loaded: stored });
  expect(posted).toMatchObject([{ id: '7-7-7-7 1' }]);
});

test('what a page does while it is being left goes at once', () => {
  const outbox = createOutbox((report) => posted.push(report));
  outbox.hurry(true);
  outbox.addWrite(write);
  outbox.addWrite(write);
  expect(posted.map(({ writes }) => writes.length)).toEqual([1, 1]);
  outbox.addScripts([{ url: 'https://tags.example/g.js', how: 'element', atMs: 1, stack: '' }]);
  expect(posted.at(-1)?.scripts).toHaveLength(1);
  outbox.hurry(false);
  outbox.addWrite(write);
  expect(posted).toHaveLength(3);
});
