import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { humanLength, nearness } from '../../../src/policy/draft/human-length.ts';
import { observedLifetime } from '../../../src/policy/draft/observed-lifetime.ts';
import { run } from '../../helpers/run-builder.ts';

const day = 86_400;
type Options = NonNullable<Parameters<ReturnType<typeof run>['cookie']>[1]>;

const wrote = (requestedSeconds: number | null, storedSeconds: number | null, atMs = 0) => ({
  atMs,
  requestedSeconds,
  storedSeconds,
});

test.each<[string, Options[], object]>([
  ['gone with the browser', [{}], { duration: { kind: 'session' }, isGuess: false }],
  [
    'as asked for, not as cut',
    [{ requestedSeconds: 730 * day, storedSeconds: 400 * day }],
    { duration: { kind: 'seconds', seconds: 730 * day }, isGuess: false },
  ],
  [
    'some seconds off a year',
    [{ requestedSeconds: 365 * day - 7 }],
    { duration: { kind: 'seconds', seconds: 365 * day }, isGuess: false },
  ],
  [
    'written again later: from the latest use',
    [{ requestedSeconds: 1800, writesAtMs: [0, 9000] }],
    { duration: { kind: 'sliding', seconds: 1800 }, isGuess: true },
  ],
  [
    'written twice as the page loads',
    [{ requestedSeconds: 1800, writesAtMs: [0, 40] }],
    { duration: { kind: 'seconds', seconds: 1800 }, isGuess: false },
  ],
  [
    'for two times',
    [{ requestedSeconds: day }, { requestedSeconds: 7 * day }],
    { duration: { kind: 'range', fromSeconds: day, toSeconds: 7 * day }, isGuess: true },
  ],
  [
    'for a session at first, and then a year',
    [{ requestedSeconds: 365 * day, lifetimes: [wrote(null, null), wrote(365 * day, 365 * day, 10)] }],
    { duration: { kind: 'range', fromSeconds: 0, toSeconds: 365 * day }, isGuess: true },
  ],
  [
    'two that mean one',
    [{ requestedSeconds: 12_345 }, { requestedSeconds: 12_346 }],
    { duration: { kind: 'seconds', seconds: 12_346 }, isGuess: false },
  ],
  [
    'a write that nobody saw: what the browser kept',
    [{ requestedSeconds: null, storedSeconds: 30 * day }],
    { duration: { kind: 'seconds', seconds: 30 * day }, isGuess: true },
  ],
  [
    'lying there from before: the rest of its time says nothing',
    [{ requestedSeconds: null, storedSeconds: 123_456, presentAtStart: true, writesAtMs: [] }],
    { duration: { kind: 'unknown' }, isGuess: false },
  ],
])('%s', (_, cookies, expected) => {
  const built = cookies.reduce((visit, options) => visit.cookie('a', options), run()).build();
  expect(observedLifetime(built.cookies)).toEqual(expected);
});

describe('the human length', () => {
  test.each([
    [59, 59],
    [60, 60],
    [119, 120],
    [1799, 1800],
    [86_390, 86_400],
    [31_536_000 - 3600, 31_536_000],
    [31_557_600, 31_557_600],
    [12_345, 12_345],
    [0.5, 0.5],
  ])('%d s: %d s', (seconds, expected) => {
    expect(humanLength(seconds)).toBe(expected);
  });

  test('is near, positive, and its own human length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e15, noNaN: true }), (seconds) => {
        const length = humanLength(seconds);
        expect(length).toBeGreaterThan(0);
        expect(Math.abs(length - seconds)).toBeLessThanOrEqual(nearness(seconds));
      }),
    );
  });
});
