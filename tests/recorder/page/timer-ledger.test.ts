import { beforeEach, describe, expect, test } from 'vitest';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import { createTimerLedger, lateMs, type TimerLedger } from '../../../src/recorder/page/timer-ledger.ts';

let nowMs: number;
let ledger: TimerLedger;

beforeEach(() => {
  nowMs = 0;
  ledger = createTimerLedger(() => nowMs);
});

function told(): (readonly [dueInMs: number, fired: number])[] {
  const timers: (readonly [number, number])[] = [];
  ledger.tell((dueInMs, fired) => timers.push([dueInMs, fired]));
  return timers.toSorted(([a], [b]) => a - b);
}

describe('a timer', () => {
  test('is to come until it is due, and a little longer', () => {
    ledger.set(1, 500, null, null);
    nowMs = 200;
    expect(told()).toEqual([[300, 0]]);
    nowMs = 500 + lateMs;
    expect(told()).toEqual([[0, 0]]);
    nowMs += 1;
    expect(told()).toEqual([]);
  });

  test('that was cleared does not come', () => {
    ledger.set(1, 500, null, null);
    ledger.set(2, 600, null, null);
    ledger.clear(1);
    ledger.clear(77);
    expect(told()).toEqual([[600, 0]]);
  });

  test('without an id cannot be cleared', () => {
    ledger.set(null, 500, null, null);
    ledger.set(null, 600, null, null);
    for (let id = 0; id < 100; id += 1) ledger.clear(id);
    expect(told()).toEqual([
      [500, 0],
      [600, 0],
    ]);
  });

  test('of a kind that fired before says how often', () => {
    for (let id = 1; id <= 3; id += 1) {
      ledger.set(id, 100, null, 'poll');
      nowMs += 100 + lateMs + 1;
      told();
    }
    ledger.set(4, 100, null, 'poll');
    ledger.set(5, 200, null, 'other');
    expect(told()).toEqual([
      [100, 3],
      [200, 0],
    ]);
  });

  test('that has just fired counts at once', () => {
    ledger.set(1, 100, null, 'poll');
    nowMs = 100;
    ledger.set(2, 100, null, 'poll');
    const expected = [
      [0, 1],
      [100, 1],
    ];
    expect(told()).toEqual(expected);
    expect(told()).toEqual(expected);
  });

  test('of a kind that was cleared each time never fired', () => {
    for (let id = 1; id <= 3; id += 1) {
      ledger.set(id, 100, null, 'debounce');
      ledger.clear(id);
    }
    ledger.set(4, 100, null, 'debounce');
    expect(told()).toEqual([[100, 0]]);
  });
});

test('an interval is to come until it is cleared', () => {
  ledger.set(1, 400, 400, null);
  nowMs = 1300;
  expect(told()).toEqual([[300, 3]]);
  nowMs = 1600;
  expect(told()).toEqual([[400, 4]]);
  ledger.clear(1);
  expect(told()).toEqual([]);
});

describe('is bounded', () => {
  test('and complete, however many fire', () => {
    for (let id = 0; id < 20 * pageLimits.timers; id += 1) {
      ledger.set(id, 0, null, `kind ${id}`);
      nowMs += 1;
    }
    expect(ledger.tell(() => undefined)).toBe(true);
    expect(told().length).toBeLessThanOrEqual(lateMs + 1);
  });

  test('and says so where more are to come', () => {
    for (let id = 0; id < 20 * pageLimits.timers; id += 1) ledger.set(id, 10_000, null, null);
    expect(ledger.tell(() => undefined)).toBe(false);
    expect(told().length).toBeLessThanOrEqual(pageLimits.timers);
  });
});
