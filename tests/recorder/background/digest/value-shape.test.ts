import { expect, test } from 'vitest';
import { valueShape } from '../../../../src/recorder/background/digest/value-shape.ts';

test.each([
  ['', 'empty'],
  ['1', 'number'],
  ['-12.5', 'number'],
  ['1795392630', 'number'],
  ['1.2.3', 'text'],
  ['deadbeef', 'hex'],
  ['c0ffee00c0ffee00c0ffee00', 'hex'],
  ['abc', 'text'],
  ['123e4567-e89b-12d3-a456-426614174000', 'uuid'],
  ['https://shop.test/path?a=b', 'url'],
  ['wss://shop.test/', 'url'],
  ['javascript:alert(1)', 'text'],
  ['{"a":1}', 'json'],
  ['["all"]', 'json'],
  ['"quoted"', 'json'],
  ['{not json}', 'text'],
  ['dGhpcyBpcyBhIHRlc3Qx', 'base64'],
  ['dGhpcyBpcyBhIHRlc3QxMg==', 'base64'],
  ['aVeryLongWordWithoutDigits', 'text'],
  ['GA1.2.123456789.1700000000', 'text'],
  ['accepted', 'text'],
  ['<img src=x onerror=alert(1)>', 'text'],
] as const)('%j is %s', (text, shape) => {
  expect(valueShape(text)).toBe(shape);
});
