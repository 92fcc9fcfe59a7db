import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCookieDate } from '../../../src/core/cookie/parse-cookie-date.ts';
import { dates, noDates } from './date-vectors.ts';

describe('as Chromium does', () => {
  test.each(dates)('%s is a date', (text, expected) => {
    expect(new Date(parseCookieDate(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  test.each(noDates)('%j is none', (text) => {
    expect(parseCookieDate(text)).toBeNull();
  });
});

test('every date that a server writes by RFC 9110 is read back', () => {
  const anyDate = fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(anyDate, (date) => {
      const seconds = Math.floor(date.getTime() / 1000);
      expect(parseCookieDate(new Date(seconds * 1000).toUTCString())).toBe(seconds * 1000);
    }),
  );
});

test('no text makes it throw, or give anything but a time', () => {
  const pieces = fc.constantFrom('6', '31', '0', '99', '2027', '99999', 'Feb', 'x', ' ', ':', '8:49:37', '\t', 'å');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join(' ')),
      ),
      (text) => {
        const read = parseCookieDate(text);
        expect(read === null || Number.isSafeInteger(read)).toBe(true);
      },
    ),
  );
});
