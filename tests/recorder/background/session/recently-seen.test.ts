import { expect, test } from 'vitest';
import { createRecentlySeen } from '../../../../src/recorder/background/session/recently-seen.ts';

test('knows what came before, as long as it remembers', () => {
  const seen = createRecentlySeen(2);
  expect(['a', 'a', 'b', 'a', 'c', 'b', 'a'].map((key) => seen.isRepeated(key))).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
  expect(seen.keys()).toEqual(['c', 'a']);
});

test('goes on from what was known', () => {
  expect(createRecentlySeen(2, ['a']).isRepeated('a')).toBe(true);
});
