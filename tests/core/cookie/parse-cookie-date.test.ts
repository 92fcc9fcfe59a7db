import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCookieDate } from '../../../src/core/cookie/parse-cookie-date.ts';

const day = '2027-01-06T08:49:37.000Z';

describe('as Chromium does', () => {
  test.each([
    ['Wed, 06 Jan 2027 08:49:37 GMT', day],
    ['Wednesday, 06-Jan-27 08:49:37 GMT', day],
    ['Wed Jan  6 08:49:37 2027', day],
    ['6 Jan 2027 08:49:37', day],
    ['06-jan-2027 08:49:37', day],
    ['2027 Jan 6 8:49:37', day],
    ['8:49:37 2027 6 January', day],
    ['8:9:7 6 jan 2027', '2027-01-06T08:09:07.000Z'],
    ['6 Jan 027 08:49:37', day],
    ['6 Jan 02027 08:49:37', day],
    ['6 Jan 2027 008:49:37', day],
    ['6 Jan 2027 08:49:037', day],
    ['6 Jan 2027 08:49:37.123', day],
    ['6 Janx 2027 08:49:37', day],
    ['6 JANUARY 2027 8:49:37', day],
    ['6 januari 2027 8:49:37', day],
    ['6 Jan 2027 08:49:37 PST', day],
    ['6 Jan 2027 08:49:37 +0100', day],
    ['6 Jan 2027 -08:49:37', day],
    ['6/Jan/2027/08:49:37', day],
    ['6,Jan,2027,08:49:37', day],
    ['6_Jan_2027_08:49:37', day],
    ['"Wed, 06 Jan 2027 08:49:37 GMT"', day],
    ['6 Jan 2027 08:49:37 09:00:00', day],
    ['6 Jan Feb 2027 08:49:37', day],
    ['6 Jan 2027 2028 08:49:37', day],
    ['6 Jan 2027 8:49:37 6 Feb 2028', day],
    ['27 27 Jan 08:49:37', '2027-01-27T08:49:37.000Z'],
    ['29 Feb 2028 00:00:00', '2028-02-29T00:00:00.000Z'],
    ['1 Jan 69 00:00:00', '2069-01-01T00:00:00.000Z'],
    ['1 Jan 70 00:00:00', '1970-01-01T00:00:00.000Z'],
    ['6 Jan 7 08:49:37', '2007-01-06T08:49:37.000Z'],
    ['6 7 Jan 2027 08:49:37', '2007-01-06T08:49:37.000Z'],
    ['6 Jan 127 08:49:37', '0127-01-06T08:49:37.000Z'],
    ['1 Jan 1600 00:00:00', '1600-01-01T00:00:00.000Z'],
    ['6 Jan 12345 2027 8:49:37', '+012345-01-06T08:49:37.000Z'],
  ])('%s is a date', (text, expected) => {
    expect(new Date(parseCookieDate(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  test.each([
    '',
    '0',
    '-1',
    'Session',
    'never',
    '1798361377',
    '08:49 06 Jan 2027',
    '06 Jan 2027',
    '08:49:37 Jan 2027',
    '08:49:37 06 2027',
    '08:49:37 06 Jan',
    '6 Jan 2027 08:49:60',
    '6 Jan 2027 08:60:00',
    '6 Jan 2027 24:00:00',
    '0 Jan 2027 08:49:37',
    '32 Jan 2027 08:49:37',
    '29 Feb 2027 08:49:37',
    '31 Apr 2027 00:00:00',
    '006 Jan 2027 08:49:37',
    '6 Jan 2027 08:49:37x',
    '6x Jan 2027 08:49:37',
    '6 Jan 2027x 08:49:37',
    '6 xJan 2027 08:49:37',
    '6 Ja 2027 08:49:37',
    '6 ene 2027 8:49:37',
    '6Jan2027 8:49:37',
    '2027-01-06 08:49:37',
    '2027-01-06T08:49:37Z',
    '01/06/2027 08:49:37',
    '6 Jan 2027 T8:49:37',
    '6 Jan 2027 8:49:37:11',
    '6 Jan 2027 8::37',
    '6 Jan 2027 :8:49:37',
    '6 Jan 2027 8:49:',
    '6å Jan 2027 8:49:37',
    '6 Jan 2027å 8:49:37',
    '6 Jan 2027 123:49:37 8:49:37',
  ])('%j is none', (text) => {
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
