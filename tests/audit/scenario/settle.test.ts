import { expect, test } from 'vitest';
import { type Activity, trackActivity } from '../../../src/audit/scenario/activity.ts';
import {
  type Clock,
  type Hold,
  type PageAtWork,
  type SettleConditions,
  type Settled,
  settle,
} from '../../../src/audit/scenario/settle.ts';
import type { Pending } from '../../../src/messaging/pending.ts';

interface Moment {
  readonly atMs: number;
  readonly happens: (activity: Activity) => void;
}

interface Work {
  readonly moments?: readonly Moment[];
  /** What the frames tell at a time. */
  readonly pending?: (nowMs: number) => Partial<Pending>;
  readonly hasWorker?: (nowMs: number) => boolean;
  readonly repeats?: (nowMs: number) => readonly number[];
  readonly conditions?: Partial<SettleConditions>;
}

const image = { method: 'GET', url: 'https://shop.test/a.png', type: 'image' };
const nothing: Pending = { timers: [], openChannels: 0, untold: 0 };

/** A page whose moments come true as the clock goes, watched for at most 3 s. */
async function settled(work: Work): Promise<Settled & { atMs: number; asked: number }> {
  const { moments = [], pending = () => ({}), hasWorker = () => false, repeats = () => [], conditions } = work;
  const activity = trackActivity(0);
  const waiting = [...moments];
  let nowMs = 0;
  let asked = 0;
  const clock: Clock = {
    now: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
      while (waiting[0] !== undefined && waiting[0].atMs <= nowMs) waiting.shift()?.happens(activity);
    },
  };
  const page: PageAtWork = {
    activity: () => activity,
    hasWorker: () => hasWorker(nowMs),
    repeats: () => repeats(nowMs),
    pending: async () => {
      asked += 1;
      return { ...nothing, ...pending(nowMs) };
    },
  };
  const limits = { watchedSinceMs: () => 0, observeMs: 3000, deadlineMs: 30_000, ...conditions };
  const end = await settle(page, limits, clock);
  return { ...end, atMs: nowMs, asked };
}

function request(atMs: number, answeredAtMs: number | null, sent = image): Moment[] {
  const id = {};
  const beginning = { atMs, happens: (activity: Activity) => activity.sent(id, sent, atMs) };
  if (answeredAtMs === null) return [beginning];
  return [beginning, { atMs: answeredAtMs, happens: (activity) => activity.answered(id, answeredAtMs) }];
}

function every(periodMs: number, moment: (atMs: number) => Moment[]): Moment[] {
  return Array.from({ length: Math.floor(40_000 / periodMs) }, (_, index) => moment((index + 1) * periodMs)).flat();
}

test.each<[string, readonly Moment[], number, Settled['reason']]>([
  ['a silent page is left after half a second', [], 500, 'quiet'],
  ['an answer is followed by half a second of quiet', request(100, 200), 700, 'quiet'],
  ['an answer is waited for', request(100, 1900), 2400, 'quiet'],
  ['also longer than a quiet page is watched', request(400, 3300), 3800, 'horizon'],
  ['an answer that never comes: for the whole time', request(100, null), 3100, 'horizon'],
  ['a body that nobody reads is not waited for', request(100, 200), 700, 'quiet'],
  ['a script is waited for to its end', request(100, 200, { ...image, type: 'script' }), 3100, 'horizon'],
  ['the same address over and over is no news', every(400, (atMs) => request(atMs, atMs + 50)), 1800, 'quiet'],
  [
    'nor with a parameter that counts',
    every(400, (atMs) => request(atMs, atMs + 50, { ...image, url: `${image.url}?t=${atMs}` })),
    1800,
    'quiet',
  ],
  [
    'ever new addresses are',
    every(400, (atMs) => request(atMs, atMs + 50, { ...image, url: `${image.url}/${atMs}` })),
    30_000,
    'deadline',
  ],
  [
    'what never leaves the browser is not',
    every(400, (atMs) => request(atMs, null, { ...image, url: `data:,${atMs}` })),
    500,
    'quiet',
  ],
])('%s', async (_, moments, atMs, reason) => {
  expect(await settled({ moments })).toMatchObject({ atMs, reason });
});

/** A timer that is set at the beginning. */
const timer = (dueAtMs: number) => (nowMs: number) =>
  nowMs > dueAtMs ? {} : { timers: [{ dueInMs: dueAtMs - nowMs, fired: 0 }] };
const interval = (periodMs: number) => (nowMs: number) => ({
  timers: [{ dueInMs: periodMs - (nowMs % periodMs), fired: Math.floor(nowMs / periodMs) }],
});

test.each<[string, Work, number, Settled['reason'], Hold[]]>([
  ['a timer', { pending: timer(1500) }, 1600, 'quiet', ['timer']],
  ['a timer that is due too late', { pending: timer(3100) }, 500, 'quiet', []],
  ['an interval, which may count to something', { pending: interval(1000) }, 3000, 'horizon', ['timer']],
  [
    'an interval that polls',
    { pending: interval(400), repeats: (nowMs) => [1, Math.floor(nowMs / 400)] },
    1600,
    'quiet',
    ['timer'],
  ],
  [
    'an interval beside another one that polls',
    { pending: interval(400), repeats: (nowMs) => [3 * Math.floor(nowMs / 400)] },
    2800,
    'quiet',
    ['timer'],
  ],
  ['a worker', { hasWorker: () => true }, 3000, 'horizon', ['worker']],
  ['a worker that ends', { hasWorker: (nowMs) => nowMs < 1000 }, 1000, 'quiet', ['worker']],
  ['an open channel', { pending: () => ({ openChannels: 1 }) }, 3000, 'horizon', ['channel']],
  ['a frame that does not tell', { pending: () => ({ untold: 1 }) }, 3000, 'horizon', ['unknown']],
  [
    'a channel and a timer',
    { pending: (nowMs) => ({ openChannels: nowMs < 2000 ? 1 : 0, ...timer(700)(nowMs) }) },
    2000,
    'quiet',
    ['timer', 'channel'],
  ],
])('held by %s', async (_, work, atMs, reason, heldBy) => {
  expect(await settled(work)).toMatchObject({ atMs, reason, heldBy, observedMs: atMs });
});

test('what a timer sets off is waited for', async () => {
  const end = await settled({ pending: timer(1000), moments: request(1010, 1800) });
  expect(end).toMatchObject({ atMs: 2300, reason: 'quiet', heldBy: ['timer'] });
});

test('what comes while the frames answer is seen', async () => {
  const activity = trackActivity(0);
  const page: PageAtWork = {
    activity: () => activity,
    hasWorker: () => false,
    repeats: () => [],
    pending: async () => {
      if (nowMs === 500) activity.sent({}, image, nowMs);
      return nothing;
    },
  };
  let nowMs = 0;
  const clock = {
    now: () => nowMs,
    wait: async (ms: number) => {
      nowMs += ms;
    },
  };
  await settle(page, { watchedSinceMs: () => 0, observeMs: 3000, deadlineMs: 9000 }, clock);
  expect(nowMs).toBe(3500);
});

test('frames are asked only where nothing else holds', async () => {
  const end = await settled({ hasWorker: () => true });
  expect(end.asked).toBe(1);
});

test('what is left is told', async () => {
  const end = await settled({ moments: request(100, null), pending: timer(9000), conditions: { observeMs: 5000 } });
  expect(end).toMatchObject({ heldBy: ['unanswered'], timersLeft: 1, unanswered: [image.url] });
});

test('a page is watched from its load event on', async () => {
  let loadedAtMs: number | null = null;
  const moments = [
    {
      atMs: 4000,
      happens: () => {
        loadedAtMs = 4000;
      },
    },
  ];
  const end = await settled({ moments, pending: timer(5000), conditions: { watchedSinceMs: () => loadedAtMs } });
  expect(end).toMatchObject({ atMs: 5100, observedMs: 1100 });
});

test('the deadline ends everything, and what was pending is told', async () => {
  const conditions = { watchedSinceMs: () => null, observeMs: 0, deadlineMs: 1000 };
  const end = await settled({ moments: request(900, null), conditions });
  expect(end).toMatchObject({ reason: 'deadline', observedMs: 0, pending: [image.url], unanswered: [] });
});
