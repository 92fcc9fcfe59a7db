import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDuration, type DurationAgreement } from '../../../src/core/classify/compare-duration.ts';
import { sameDuration } from '../../../src/core/classify/same-duration.ts';
import type { DeclaredDuration } from '../../../src/core/schema/declared-duration.ts';

const day = 86_400;
const year = 365 * day;
const month = year / 12;

describe('the same duration', () => {
  test.each([
    ['179 days and 6 months', 179 * day, 6 * month, true],
    ['180 days and 6 months', 180 * day, 6 * month, true],
    ['184 days and 6 months', 184 * day, 6 * month, true],
    ['170 days and 6 months', 170 * day, 6 * month, false],
    ['347 days and a year', 347 * day, year, false],
    ['364 days and a year', 364 * day, year, true],
    ['366 days and a year', 366 * day, year, true],
    ['360 days and a year', 360 * day, year, true],
    ['a year and 13 months', year, 13 * month, false],
    ['396 days and 13 months', 396 * day, 13 * month, true],
    ['390 days and 13 months', 390 * day, 13 * month, true],
    ['28 days and a month', 28 * day, month, true],
    ['31 days and a month', 31 * day, month, true],
    ['28 days and 30 days', 28 * day, 30 * day, false],
    ['90 days and 3 months', 90 * day, 3 * month, true],
    ['400 days and 2 years, cut by the browser', 400 * day, 2 * year, true],
    ['400 days less a minute and 2 years', 400 * day - 60, 2 * year, true],
    ['399 days and 2 years', 399 * day, 2 * year, false],
    ['400 days and 10 years', 400 * day, 10 * year, true],
    ['400 days and a year', 400 * day, year, false],
    ['2 years asked for and 2 years', 2 * year, 2 * year, true],
    ['30 minutes less what passed before the reading', 1799.2, 1800, true],
    ['an hour and 30 minutes', 3600, 1800, false],
    ['a day and 2 days', day, 2 * day, false],
    ['1 second and a half', 1, 0.5, true],
  ])('%s', (_, seen, said, expected) => {
    expect(sameDuration(seen, said)).toBe(expected);
  });

  test('of any length with itself, and never with twice as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 399 * day }), (seconds) => {
        expect(sameDuration(seconds, seconds)).toBe(true);
        expect(sameDuration(seconds, 2 * seconds)).toBe(false);
      }),
    );
  });
});

describe('what was seen against what is said', () => {
  test.each<[number | null, DeclaredDuration, DurationAgreement]>([
    [null, { kind: 'session' }, 'same'],
    [day, { kind: 'session' }, 'longer'],
    [null, { kind: 'seconds', seconds: day }, 'shorter'],
    [2 * day, { kind: 'seconds', seconds: day }, 'longer'],
    [day, { kind: 'seconds', seconds: 2 * day }, 'shorter'],
    [year, { kind: 'sliding', seconds: 12 * month }, 'same'],
    [null, { kind: 'range', fromSeconds: 0, toSeconds: day }, 'same'],
    [3600, { kind: 'range', fromSeconds: 0, toSeconds: day }, 'same'],
    [2 * day, { kind: 'range', fromSeconds: 0, toSeconds: day }, 'longer'],
    [null, { kind: 'range', fromSeconds: 60, toSeconds: day }, 'shorter'],
    [179 * day, { kind: 'range', fromSeconds: 6 * month, toSeconds: year }, 'same'],
    [30 * day, { kind: 'range', fromSeconds: 6 * month, toSeconds: year }, 'shorter'],
    [400 * day, { kind: 'range', fromSeconds: 2 * year, toSeconds: 5 * year }, 'same'],
    [null, { kind: 'until-deleted' }, 'shorter'],
    [90 * day, { kind: 'until-withdrawn' }, 'same'],
    [90 * day, { kind: 'unknown' }, 'unsaid'],
  ])('%s seconds against %o: %s', (seen, said, expected) => {
    expect(compareDuration(seen, said)).toBe(expected);
  });
});
