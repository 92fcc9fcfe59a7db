import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenDuration } from '../../src/i18n/spoken-duration.ts';
import { translator } from '../../src/i18n/translator.ts';

const [minute, hour, day] = [60, 3600, 86_400];

describe('a length of time in words', () => {
  it.each([
    [0, '0 sekunder', '0 seconds'],
    [-5, '0 sekunder', '0 seconds'],
    [1, '1 sekund', '1 second'],
    [45, '45 sekunder', '45 seconds'],
    [90, '90 sekunder', '90 seconds'],
    [minute, '1 minut', '1 minute'],
    [30 * minute, '30 minuter', '30 minutes'],
    [30 * minute - 0.4, '30 minuter', '30 minutes'],
    [90 * minute, '90 minuter', '90 minutes'],
    [2.5 * hour, '2,5 timmar', '2.5 hours'],
    [hour, '1 timme', '1 hour'],
    [36 * hour, '36 timmar', '36 hours'],
    [day, '1 dygn', '1 day'],
    [2 * day, '2 dygn', '2 days'],
    [3 * day, '3 dagar', '3 days'],
    [14.5 * day, '14,5 dagar', '14.5 days'],
    [30 * day, '30 dagar', '30 days'],
    [90 * day, '90 dagar', '90 days'],
    [180 * day, '180 dagar', '180 days'],
    [365 * day, '1 år', '1 year'],
    [366 * day, '366 dagar', '366 days'],
    [365.25 * day, '1 år', '1 year'],
    [400 * day, '400 dagar', '400 days'],
    [400 * day - 2, '400 dagar', '400 days'],
    [(13 / 12) * 365.2425 * day, '13 månader', '13 months'],
    [(6 / 12) * 365 * day, '6 månader', '6 months'],
    [730 * day, '2 år', '2 years'],
    [10 * 365 * day, '10 år', '10 years'],
    [100_000, 'ungefär 28 timmar', 'about 28 hours'],
    [1000 * minute + 30, 'ungefär 17 timmar', 'about 17 hours'],
    [100 * minute + 30, 'ungefär 101 minuter', 'about 101 minutes'],
    [100.3 * day, 'ungefär 100 dagar', 'about 100 days'],
    [6666.3 * day, 'ungefär 18,3 år', 'about 18.3 years'],
    [250_000_000_000, 'ungefär 7\u00a0922,2 år', 'about 7,922.2 years'],
  ])('%d s: %s, %s', (seconds, sv, en) => {
    expect(translator('sv').duration(seconds)).toBe(sv);
    expect(translator('en').duration(seconds)).toBe(en);
  });

  it('is exact to five seconds, or says that it is not', () => {
    const lengths = { seconds: 1, minutes: minute, hours: hour, days: day };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 * day }), (seconds) => {
        const { unit, count, exact } = spokenDuration(seconds);
        if (!exact || unit === 'months' || unit === 'years') return;
        expect(Math.abs(count * lengths[unit] - seconds)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is never off by more than a twentieth', () => {
    const lengths = {
      seconds: 1,
      minutes: minute,
      hours: hour,
      days: day,
      months: (365.2425 / 12) * day,
      years: 365.2425 * day,
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 * day }), (seconds) => {
        const { unit, count } = spokenDuration(seconds);
        expect(Math.abs((count * lengths[unit]) / seconds - 1)).toBeLessThan(0.05);
      }),
    );
  });
});
