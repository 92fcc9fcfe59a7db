import { expect, test } from 'vitest';
import { isLeftover } from '../../../src/core/classify/is-leftover.ts';

test.each([
  [true, [], true],
  [true, [0], true],
  [true, [0, 700], false],
  [false, [700], false],
])('there at the start: %s, written at %j: %s', (presentAtStart, writesAtMs, expected) => {
  expect(isLeftover({ presentAtStart, writesAtMs })).toBe(expected);
});
