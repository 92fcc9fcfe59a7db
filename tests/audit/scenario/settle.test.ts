import { expect, test } from 'vitest';
import { type Activity, trackActivity } from '../../../src/audit/scenario/activity.ts';
import { type Clock, type SettleConditions, settle } from '../../../src/audit/scenario/settle.ts';

interface Moment {
  readonly atMs: number;
  readonly happens: (activity: Activity) => void;
}

const image = { method: 'GET', url: 'https://shop.test/a.png', type: 'image' };

/** A page whose moments come true as the clock goes; answers when it had settled, or null for never. */
async function settledAtMs(
  moments: readonly Moment[],
  changes: Partial<SettleConditions> = {},
): Promise<number | null> {
  const activity = trackActivity(0);
  const waiting = [...moments];
  let nowMs = 0;
  const clock: Clock = {
    now: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
      while (waiting[0] !== undefined && waiting[0].atMs <= nowMs) waiting.shift()?.happens(activity);
    },
  };
  const conditions = { watchedSinceMs: () => 0, observeMs: 3000, deadlineMs: 30_000, ...changes };
  const settled = await settle(activity, conditions, clock);
  return settled.settled ? nowMs : null;
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

test.each<[string, readonly Moment[], number | null]>([
  ['a silent page is watched for the whole time', [], 3000],
  ['a request that was answered early changes nothing', request(100, 200), 3000],
  ['an answer at 2.8 s is followed by 0.5 s of quiet', request(2700, 2800), 3300],
  ['an answer is waited for', request(2900, 4200), 4700],
  ['an answer that never comes is not', request(2900, null), 5900],
  ['a body that nobody reads is not', request(2000, 2100), 3000],
  ['a script is waited for to its end', request(2000, 2100, { ...image, type: 'script' }), 5000],
  ['the same address over and over is no news', every(400, (atMs) => request(atMs, atMs + 50)), 3000],
  [
    'nor with a parameter that counts',
    every(400, (atMs) => request(atMs, atMs + 50, { ...image, url: `${image.url}?t=${atMs}` })),
    3000,
  ],
  [
    'ever new addresses are',
    every(400, (atMs) => request(atMs, atMs + 50, { ...image, url: `${image.url}/${atMs}` })),
    null,
  ],
  [
    'what never leaves the browser is not',
    every(400, (atMs) => request(atMs, null, { ...image, url: `data:,${atMs}` })),
    3000,
  ],
])('%s', async (_, moments, expected) => {
  expect(await settledAtMs(moments)).toBe(expected);
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
  expect(await settledAtMs(moments, { watchedSinceMs: () => loadedAtMs })).toBe(7000);
});

test('the deadline ends everything, and what was pending is told', async () => {
  const activity = trackActivity(0);
  activity.sent({}, image, 900);
  const settled = await settle(
    activity,
    { watchedSinceMs: () => null, observeMs: 0, deadlineMs: 1000 },
    { now: () => 1000, wait: async () => {} },
  );
  expect(settled).toEqual({ settled: false, pending: [image.url] });
});
