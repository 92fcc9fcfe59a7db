import { expect, test, vi } from 'vitest';
import { ScenarioStopped } from '../../../src/audit/problem.ts';
import { followEvents } from '../../../src/audit/recorder/follow-events.ts';
import type { Event } from '../../../src/core/schema/event.ts';

function gap(seq: number): Event {
  return { seq, atMs: seq, kind: 'recorder-gap', cause: 'truncated', detail: '' };
}

test('reads each event once, in order, however many ask', async () => {
  const log = [gap(0), gap(1)];
  const readEvents = async (afterSeq: number): Promise<Event[]> => log.filter(({ seq }) => seq > afterSeq);
  const told: number[] = [];
  const follower = followEvents({ readEvents }, (batch) => told.push(...batch.map(({ seq }) => seq)));
  await Promise.all([follower.catchUp(), follower.catchUp()]);
  log.push(gap(2));
  await follower.catchUp();
  follower.stop();
  expect(follower.events).toEqual(log);
  expect(told).toEqual([0, 1, 2]);
});

test('keeps what it has when the browser dies, and stops asking', async () => {
  vi.useFakeTimers();
  try {
    const readEvents = vi.fn<(afterSeq: number) => Promise<Event[]>>();
    readEvents.mockResolvedValueOnce([gap(0)]).mockRejectedValue(new Error('Target closed'));
    const follower = followEvents({ readEvents }, () => {});
    await vi.advanceTimersByTimeAsync(5000);
    expect(follower.events).toEqual([gap(0)]);
    expect(readEvents).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

const slow = new ScenarioStopped('never-settled', 'no answer');

test('goes on after a slow answer', async () => {
  vi.useFakeTimers();
  try {
    const readEvents = vi.fn<(afterSeq: number) => Promise<Event[]>>();
    readEvents
      .mockRejectedValueOnce(slow)
      .mockResolvedValueOnce([gap(0)])
      .mockResolvedValue([]);
    const follower = followEvents({ readEvents }, () => {});
    await vi.advanceTimersByTimeAsync(1000);
    follower.stop();
    expect(follower.events).toEqual([gap(0)]);
  } finally {
    vi.useRealTimers();
  }
});

test('reads to the end in portions, with patience', async () => {
  const log = [gap(0), gap(1), gap(2)];
  const readEvents = vi.fn(async (afterSeq: number): Promise<Event[]> => log.filter(({ seq }) => seq === afterSeq + 1));
  readEvents.mockRejectedValueOnce(slow).mockRejectedValueOnce(slow);
  const follower = followEvents({ readEvents }, () => {});
  await follower.catchUp();
  follower.stop();
  expect(follower.events).toEqual(log);
});

test('says so when the recorder is silent for good, and keeps what it has', async () => {
  const readEvents = vi.fn<(afterSeq: number) => Promise<Event[]>>();
  readEvents.mockResolvedValueOnce([gap(0)]).mockRejectedValue(slow);
  const follower = followEvents({ readEvents }, () => {});
  await expect(follower.catchUp()).rejects.toBe(slow);
  follower.stop();
  expect(follower.events).toEqual([gap(0)]);
});
