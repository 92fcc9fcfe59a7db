import { beforeEach, expect, test, vi } from 'vitest';
import type { ToldClick } from '../../../src/core/consent/banner-press.ts';
import type { ConsentReport, PageSignal } from '../../../src/messaging/consent-report.ts';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import { createConsentOutbox } from '../../../src/recorder/page/consent-outbox.ts';

const nothing = { tool: null, state: null, granted: [], denied: [], tcString: null };
const tcf = (detail: string, atMs: number): PageSignal => ({ source: 'tcf', ...nothing, detail, atMs });
const tool = (granted: string[], atMs: number): PageSignal => ({
  ...tcf('saved', atMs),
  source: 'tool-event',
  granted,
});
const clickAt = (atMs: number): ToldClick => ({
  words: ['Ja'],
  layer: 'Kakor?',
  frame: '',
  followsSettings: false,
  before: null,
  atMs,
});

let posted: ConsentReport[];
const keep = (report: ConsentReport) => Promise.resolve(posted.push(report) > 0);
const told = () =>
  posted.map(({ signals, click }) => [
    ...signals.map(({ detail, granted, atMs }) => [detail, ...granted, atMs]),
    ...(click === null ? [] : [[...click.words, click.atMs]]),
  ]);
beforeEach(() => {
  vi.useFakeTimers();
  posted = [];
});

test('what a moment brings goes together; a click at once, and it is answered', async () => {
  const outbox = createConsentOutbox(keep);
  outbox.add(tcf('a', 1));
  outbox.add(tcf('b', 2));
  expect(posted).toEqual([]);
  expect(await outbox.click(clickAt(3))).toBe(true);
  expect(told()).toEqual([
    [
      ['a', 1],
      ['b', 2],
      ['Ja', 3],
    ],
  ]);
  outbox.add(tcf('c', 4));
  vi.runAllTimers();
  expect(told()).toHaveLength(2);
  expect(new Set(posted.map(({ id }) => id)).size).toBe(2);
});

test('what is said again is told once, but each click', () => {
  const outbox = createConsentOutbox(keep);
  for (const atMs of [1, 2]) {
    outbox.add(tcf('a', atMs));
    outbox.send();
    void outbox.click(clickAt(atMs));
  }
  expect(told()).toEqual([[['a', 1]], [['Ja', 1]], [['Ja', 2]]]);
});

test('a tool that tells of one purpose after the other is told of once, as it ended and when it began', () => {
  const outbox = createConsentOutbox(keep);
  outbox.add(tool(['a'], 1));
  outbox.add(tool(['a', 'b'], 2));
  vi.runAllTimers();
  expect(told()).toEqual([[['saved', 'a', 'b', 1]]]);
});

test('a flood ends, and it is said that it did', () => {
  const outbox = createConsentOutbox(keep);
  for (let n = 0; n < 1_000; n += 1) outbox.add(tcf(`${n}`, n));
  vi.runAllTimers();
  outbox.add(tcf('late', 1));
  vi.runAllTimers();
  expect(posted.flatMap(({ signals }) => signals)).toHaveLength(pageLimits.signalsPerDocument);
  expect(posted.map(({ isTruncated }) => isTruncated)).toEqual([true]);
});
