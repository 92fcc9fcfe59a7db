import { expect, test } from 'vitest';
import { type Colour, transparent, white } from '../../../src/audit/banner/colour.ts';
import { type Level, painted } from '../../../src/audit/banner/painted.ts';

const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
const plain: Level = { background: transparent, opacity: 1, isPicture: false, floats: false };
const veil: Level = { ...plain, background: { ...black, alpha: 0.5 } };
const box: Level = { ...plain, background: white };
const picture: Level = { ...plain, isPicture: true };
const fixed: Level = { ...plain, floats: true };

test.each<[string, readonly Level[], Colour | null, readonly [words: number, behind: number] | null]>([
  ['on nothing but the page', [plain], white, [0, 1]],
  ['in a box on a veil', [box, veil], white, [0, 1]],
  ['on a veil over the page', [veil], white, [0, 0.5]],
  [
    'in a box that is half there',
    [
      { ...box, opacity: 0.5 },
      { ...plain, background: black },
    ],
    null,
    [0, 0.5],
  ],
  ['half there themselves', [{ ...plain, opacity: 0.5 }, box], null, [0.5, 1]],
  ['in a box on a picture', [box, picture], null, [0, 1]],
  ['on a picture', [picture, box], white, null],
  ['on a picture that shines through', [veil, picture], white, null],
  ['in a bar that lies over the page and hides it', [plain, { ...box, floats: true }], null, [0, 1]],
  ['in a bar that the page shines through', [veil, fixed], white, null],
  ['in a frame that shows what it lies on', [plain], null, null],
])('black words %s', (_what, levels, ground, expected) => {
  const seen = painted(black, levels, ground);
  expect(seen === null ? null : [seen.words.red, seen.behind.red]).toEqual(expected);
});
