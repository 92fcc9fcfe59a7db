import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueFlags } from '../../../../src/recorder/background/digest/value-flags.ts';

test.each([
  ['anna@shop.example', ['email']],
  ['{"user":"anna.b+news@mail.shop.example"}', ['email']],
  ['anna@localhost', []],
  ['@shop.example', []],
  ['+46 70 123 45 67', ['phone']],
  ['+46701234567', ['phone']],
  ['tel=070-123 45 67;', ['phone']],
  ['0701234567', ['phone']],
  ['1.0701234567', []],
  ['203.0.113.7', ['ip-address']],
  ['client 203.0.113.7', ['ip-address']],
  ['256.0.113.7', []],
  ['1.2.3.4.5', []],
  ['GA1.2.123456789.1700000000', []],
  ['2001:db8::1', ['ip-address']],
  ['2001:db8:0:0:0:0:0:1', ['ip-address']],
  ['12:34:56', []],
  ['00:1b:44:11:3a:b7', []],
  ['640823-3234', ['national-id']],
  ['19640823-3234', ['national-id']],
  ['196408233234', ['national-id']],
  ['640823+3234', ['national-id']],
  ['640883-3231', ['national-id']],
  ['640823-3235', []],
  ['641323-3234', []],
  ['6408233234', []],
  ['1711231234567', []],
  ['anna@shop.example from 203.0.113.7', ['email', 'ip-address']],
  ['', []],
] as const)('%j looks like %j', (text, flags) => {
  expect(valueFlags(text)).toEqual(flags);
});

test('a value of any length is looked at in no time', () => {
  for (const text of ['@', '.', '1', 'a@a.', '::', '1.', '+1 ', '640823-']) valueFlags(text.repeat(20_000));
});

test('a time in seconds or milliseconds is nobody’s number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }), (seconds) => {
      expect(valueFlags(String(seconds))).toEqual([]);
      expect(valueFlags(String(seconds * 1000))).toEqual([]);
    }),
  );
});
