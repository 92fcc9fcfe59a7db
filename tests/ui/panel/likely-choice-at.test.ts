import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyChoiceAtMs } from '../../../src/ui/panel/likely-choice-at.ts';

const since = 10_000;
const now = 30_000;

test.each<[string, readonly number[], number]>([
  ['nothing happened', [], now],
  ['what happened is of before', [9_000], now],
  ['one burst', [24_000, 24_100, 25_500], 23_950],
  ['a lone stir, then the burst', [15_000, 24_000, 24_100], 23_950],
  ['in any order', [25_000, 15_000, 24_000], 23_950],
  ['it began with the waiting', [10_020, 11_000], since],
  ['a page that never rests', Array.from({ length: 20 }, (_, second) => 10_500 + second * 1_000), 19_450],
])('%s: %j gives %i', (_what, stirred, expected) => {
  expect(likelyChoiceAtMs(stirred, since, now)).toBe(expected);
});

test('is never before the waiting began, nor after the mark', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60_000 })), (stirred) => {
      const atMs = likelyChoiceAtMs(stirred, since, now);
      expect(atMs).toBeGreaterThanOrEqual(since);
      expect(atMs).toBeLessThanOrEqual(now);
    }),
  );
});
