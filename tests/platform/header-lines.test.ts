import { expect, test } from 'vitest';
import { headerLines } from '../../src/platform/header-lines.ts';

test.each([
  [
    'each line of its own',
    [
      { name: 'Set-Cookie', value: 'a=1' },
      { name: 'set-cookie', value: 'b=2' },
    ],
    ['a=1', 'b=2'],
  ],
  ['lines that Firefox joined', [{ name: 'set-cookie', value: 'a=1\nb=2' }], ['a=1', 'b=2']],
  ['bytes that are no UTF-8', [{ name: 'Set-Cookie', binaryValue: [97, 61, 0xff] }], ['a=\ufffd']],
  ['bytes in a buffer', [{ name: 'Set-Cookie', binaryValue: new Uint8Array([97, 61, 49]).buffer }], ['a=1']],
  ['a header without a value', [{ name: 'Set-Cookie' }], ['']],
  ['no other header', [{ name: 'Set-Cookie2', value: 'a=1' }], []],
])('reads %s', (_name, headers, lines) => {
  expect(headerLines(headers, 'set-cookie')).toEqual(lines);
});

test('reads nothing where there are no headers', () => {
  expect(headerLines(undefined, 'set-cookie')).toEqual([]);
});
