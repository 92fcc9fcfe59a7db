import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptPosition } from '../../../../src/recorder/background/events/script-position.ts';

const own = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/';
const at = (url: string, line: number, column: number) => ({ url, line, column });

test.each([
  [
    'skips our own frames',
    `Error\n    at s (${own}src/recorder/page/hooks.iife.js:1:900)\n    at Object.apply (${own}x.js:1:2)\n    at save (https://shop.test/app.js:12:34)`,
    at('https://shop.test/app.js', 12, 34),
  ],
  ['reads a frame without a name', 'Error\n    at https://shop.test/:3:5', at('https://shop.test/', 3, 5)],
  ['reads an async frame', 'Error\n    at async save (https://shop.test/a.js:3:5)', at('https://shop.test/a.js', 3, 5)],
  [
    'reads a method under another name',
    'Error\n    at Object.set [as value] (https://shop.test/a.js?v=1.2:30:51)',
    at('https://shop.test/a.js?v=1.2', 30, 51),
  ],
  [
    'takes the caller of eval',
    'Error\n    at eval (eval at run (https://tag.test/t.js:7:9), <anonymous>:1:10)\n    at run (https://tag.test/t.js:7:9)',
    at('https://tag.test/t.js', 7, 9),
  ],
  [
    'takes the caller of a nested eval',
    'Error\n    at eval (eval at <anonymous> (eval at run (https://tag.test/t.js:7:9)), <anonymous>:1:10)',
    at('https://tag.test/t.js', 7, 9),
  ],
  [
    'skips frames of the browser',
    'Error\n    at Array.forEach (<anonymous>)\n    at https://shop.test/a.js:1:2',
    at('https://shop.test/a.js', 1, 2),
  ],
  [
    'reads Firefox',
    `report@moz-extension://x/h.js:1:2\nsave@https://shop.test/app.js:12:34\n`,
    at('moz-extension://x/h.js', 1, 2),
  ],
  ['knows none', 'Error', null],
  ['knows none in an empty text', '', null],
  ['knows none where only we are', `Error\n    at s (${own}h.js:1:2)`, null],
])('%s', (_name, stack, expected) => {
  expect(scriptPosition(stack, own)).toEqual(expected);
});

test('any text is read in no time, without an error', () => {
  fc.assert(fc.property(fc.string(), (stack) => void scriptPosition(stack, own)));
  const startedAtMs = performance.now();
  for (const text of ['at (', 'eval at (', '@', ':1:1', 'at eval at ']) scriptPosition(text.repeat(4_096), own);
  expect(performance.now() - startedAtMs).toBeLessThan(1_000);
});
