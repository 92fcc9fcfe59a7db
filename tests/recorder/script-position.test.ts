import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptPosition } from '../../src/recorder/script-position.ts';

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

const bad = at('https://bad.test/b.js', 12, 34);
const here = '(https://bad.test/b.js:12:34)';
const good = 'https://innocent.test/lib.js:3:7';

test.each([
  ['a name like a frame', `at f (${good}) ${here}`, bad],
  ['a name like the caller of eval', `at eval at x (${good}) ${here}`, bad],
  ['a name like a whole eval', `at eval (eval at x (${good}), <anonymous>:1:1) ${here}`, bad],
  ['a name like an address', `at ${good} ${here}`, bad],
  ['a name like a frame of the browser', `at Array.forEach (<anonymous>) ${here}`, bad],
  ['a method that is like a frame', `at Object.f [as x (${good})] ${here}`, bad],
  ['a name of two lines', `at f\n    at g (${good}) ${here}`, null],
  ['a name that empties a line', `at \n    at g (${good}) ${here}`, null],
  ['a name like a frame in Firefox', `f@${good}@https://bad.test/b.js:12:34`, null],
  [
    'a function in an eval, named like an eval',
    `at eval at x (${good}), <anonymous>:1:1 (eval at f ${here}, <anonymous>:1:10)`,
    bad,
  ],
  ['a nameless function in an eval', `at eval at f ${here}, <anonymous>:1:10`, bad],
  ['an eval by a function named like an eval', `at eval (eval at eval at x (${good}) ${here}, <anonymous>:1:10)`, bad],
  ['an address with parentheses', 'at f (https://bad.test/b_(1).js:12:34)', at('https://bad.test/b_(1).js', 12, 34)],
  ['an address that opens a parenthesis', 'at https://bad.test/b(.js:12:34', at('https://bad.test/b(.js', 12, 34)],
  ['an address that closes one', 'at f (https://bad.test/b).js:12:34)', at('https://bad.test/b).js', 12, 34)],
  ['an address with a position', 'at f (https://bad.test/b:3:7:12:34)', at('https://bad.test/b:3:7', 12, 34)],
  ['a sourceURL like a frame', `at f (x(${good}):12:34)`, null],
  ['a sourceURL that is no address', 'at f (b.js:12:34)', null],
  ['code without an address', 'at <anonymous>:1:1', null],
])('%s misleads nobody', (_name, frame, expected) => {
  const stack = `Error\n    at s (${own}h.js:1:9)\n    ${frame}\n    at run (${good})`;
  expect(scriptPosition(stack, own)).toEqual(expected);
});

test('any text is read in no time, without an error', () => {
  fc.assert(fc.property(fc.string(), (stack) => void scriptPosition(stack, own)));
  for (const text of [
    'at (',
    'eval at (',
    '@',
    ':1:1',
    'at eval at ',
    ', <anonymous>:1:1',
    'a@b://',
    ' ',
    ')',
    'at  (',
  ])
    scriptPosition(text.repeat(4_096), own);
});
