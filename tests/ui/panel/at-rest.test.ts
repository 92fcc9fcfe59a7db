import { expect, test } from 'vitest';
import { isAtRest, isOverdue, type Restlessness } from '../../../src/ui/panel/at-rest.ts';

const page: Restlessness = {
  nowMs: 10_000,
  sinceMs: 1_000,
  arrivedAtMs: 2_000,
  isLoaded: true,
  lastEventAtMs: 5_000,
  bringsPage: true,
};

test.each<[string, Partial<Restlessness>, boolean]>([
  ['loaded, and quiet', {}, true],
  ['still loading', { isLoaded: false }, false],
  ['something happened just now', { lastEventAtMs: 8_000 }, false],
  ['watched too shortly', { arrivedAtMs: 7_000 }, false],
  ['its page has not come', { arrivedAtMs: null }, false],
  ['the page is the one before', { arrivedAtMs: 500 }, false],
  ['a page is not expected', { arrivedAtMs: 500, bringsPage: false }, true],
  ['never quiet', { nowMs: 22_000, lastEventAtMs: 21_999, isLoaded: false }, true],
])('%s: at rest is %s', (_what, seen, expected) => {
  expect(isAtRest({ ...page, ...seen })).toBe(expected);
});

test.each<[string, Partial<Restlessness>, boolean]>([
  ['it has come', { nowMs: 99_000 }, false],
  ['there is still time', { arrivedAtMs: null }, false],
  ['none came', { arrivedAtMs: null, nowMs: 31_000 }, true],
  ['only the one before is there', { arrivedAtMs: 500, nowMs: 31_000 }, true],
])('%s: overdue is %s', (_what, seen, expected) => {
  expect(isOverdue({ ...page, ...seen })).toBe(expected);
});
