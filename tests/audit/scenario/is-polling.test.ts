import { expect, test } from 'vitest';
import { isPolling } from '../../../src/audit/scenario/is-polling.ts';

test.each([
  ['has not fired yet', 0, [5], false],
  ['fired too seldom to tell', 2, [2], false],
  ['fired as often as a request was made', 6, [1, 6], true],
  ['fired once less, since the first request came before it', 6, [7], true],
  ['fired once more than what was sent by now', 6, [5], true],
  ['brought a request every other time', 6, [3], false],
  ['brought nothing', 6, [], false],
  ['brought requests that are still news', 3, [3], false],
])('a timer that %s', (_, fired, repeats, expected) => {
  expect(isPolling({ fired }, repeats)).toBe(expected);
});
