import { describe, expect, test } from 'vitest';
import { pageLimits } from '../../src/messaging/page-limits.ts';
import { probeReportShape } from '../../src/messaging/probe-report.ts';

const reading = { api: 'fonts', what: ['measureText'], script: null, count: 60, atMs: 1 };
const report = { id: 'one 1', readings: [reading], isTruncated: false };
const withReading = (changes: object) => ({ ...report, readings: [{ ...reading, ...changes }] });

describe('a report of readings', () => {
  test('is taken as it is sent', () => {
    expect(probeReportShape({ ...report, more: 'left behind' })).toEqual(report);
  });

  test.each([
    ['no known kind', withReading({ api: 'toString' })],
    ['no number of readings', withReading({ count: 0 })],
    ['half a reading', withReading({ count: 1.5 })],
    ['endless readings', withReading({ count: Number.POSITIVE_INFINITY })],
    ['a name that is too long', withReading({ what: ['x'.repeat(61)] })],
    [
      'an address that is too long',
      withReading({ script: { url: 'x'.repeat(pageLimits.urlLength + 1), line: 1, column: 1 } }),
    ],
    ['a script that is no position', withReading({ script: 'https://shop.test/' })],
    [
      'more than one document may tell',
      { ...report, readings: Array.from({ length: pageLimits.probesPerDocument + 1 }, () => reading) },
    ],
  ])('with %s is refused', (_what, input) => {
    expect(() => probeReportShape(input)).toThrow('Expected');
  });
});
