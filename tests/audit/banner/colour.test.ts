import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Colour, contrastOf, over, white } from '../../../src/audit/banner/colour.ts';
import { readColour } from '../../../src/audit/banner/read-colour.ts';

const component = fc.double({ min: 0, max: 1, noNaN: true });
const colour = fc.record({ red: component, green: component, blue: component, alpha: component });
const opaque = colour.map((one): Colour => ({ ...one, alpha: 1 }));

/** Pairs whose contrast is well known. */
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#595959', '#ffffff', 7],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#ffffff', 8.59],
  ['#00ff00', '#ffffff', 1.37],
  ['#ffff00', '#000000', 19.56],
])('%s on %s: %s', (words, behind, expected) => {
  expect(contrastOf(fromHex(words), fromHex(behind))).toBeCloseTo(expected, 1);
});

test('contrast is the same both ways, and stays on its scale', () => {
  fc.assert(
    fc.property(opaque, opaque, (one, other) => {
      const contrast = contrastOf(one, other);
      expect(contrast).toBe(contrastOf(other, one));
      expect(contrast).toBeGreaterThanOrEqual(1);
      expect(contrast).toBeLessThanOrEqual(21.000_001);
    }),
  );
});

describe('one colour over another', () => {
  test('half black over white is grey', () => {
    expect(over({ red: 0, green: 0, blue: 0, alpha: 0.5 }, white)).toEqual({
      red: 0.5,
      green: 0.5,
      blue: 0.5,
      alpha: 1,
    });
  });
  test('hides it when it is opaque, and stays within it otherwise', () => {
    fc.assert(
      fc.property(opaque, colour, (top, bottom) => {
        const seen = over(top, bottom);
        expect([seen.red, seen.alpha]).toEqual([top.red, 1]);
        expect(over(bottom, top).alpha).toBeCloseTo(1);
      }),
    );
  });
});

describe('computed colours', () => {
  test.each<[string, string | null]>([
    ['rgb(255, 0, 102)', '#ff0066'],
    ['rgba(0, 0, 0, 0.5)', '#00000080'],
    ['color(srgb 1 0 0.4)', '#ff0066'],
    ['color(srgb 1 none 0.4 / 0.5)', '#ff006680'],
    ['oklch(0.6279 0.2577 29.23)', '#ff0000'],
    ['oklch(1 0 0)', '#ffffff'],
    ['oklab(0 0 0 / 0.2)', '#00000033'],
    ['oklch(0.4520 0.3132 264.05)', '#0000ff'],
    ['color(display-p3 1 0 0)', null],
    ['lab(50 0 0)', null],
    ['rgb(1, 2)', null],
    ['rgb(a, b, c)', null],
    ['red', null],
    ['', null],
  ])('%s is %s', (css, expected) => {
    const read = readColour(css);
    expect(read === null ? null : toHex(read)).toBe(expected);
  });

  test('every colour of a screen is read as it was written', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        expect(readColour(`rgb(${red}, ${green}, ${blue})`)).toEqual({
          red: red / 255,
          green: green / 255,
          blue: blue / 255,
          alpha: 1,
        });
      }),
    );
  });

  test('nothing that is no colour throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readColour(text)));
  });
});

function fromHex(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { red, green, blue, alpha: 1 };
}

function toHex({ red, green, blue, alpha }: Colour): string {
  const parts = alpha === 1 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
