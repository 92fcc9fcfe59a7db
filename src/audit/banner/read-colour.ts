import type { Colour } from './colour.ts';

/**
 * A computed colour, as browsers write it (CSS Color 4, section 15.2); null for one of a colour space that few pages use,
 * and for what is none.
 */
export function readColour(css: string): Colour | null {
  const [, name = '', inside = ''] = /^(rgba?|color|oklab|oklch)\(([^()]*)\)$/.exec(css.trim()) ?? [];
  const [space, ...rest] = inside.split(/[\s,/]+/).filter((part) => part !== '');
  if (name === 'color') return space === 'srgb' ? fromParts(rest, (a, b, c) => [a, b, c]) : null;
  const parts = space === undefined ? [] : [space, ...rest];
  if (name === 'oklab') return fromParts(parts, fromOklab);
  if (name === 'oklch') return fromParts(parts, fromOklch);
  return name === '' ? null : fromParts(parts, (red, green, blue) => [red / 255, green / 255, blue / 255]);
}

type Components = readonly [number, number, number];

function fromParts(parts: readonly string[], toSrgb: (a: number, b: number, c: number) => Components): Colour | null {
  const [a, b, c, alpha = 1, ...more] = parts.map(readNumber);
  if (a === undefined || b === undefined || c === undefined || more.length > 0) return null;
  if ([a, b, c, alpha].some(Number.isNaN)) return null;
  const [red, green, blue] = toSrgb(a, b, c).map(within);
  return red === undefined || green === undefined || blue === undefined
    ? null
    : { red, green, blue, alpha: within(alpha) };
}

/** A component that is missing counts as zero (CSS Color 4, section 4.4). */
function readNumber(text: string): number {
  return text === 'none' ? 0 : Number(text);
}

/** What a screen cannot show is shown as the nearest that it can. */
function within(component: number): number {
  return Math.min(1, Math.max(0, component));
}

function fromOklch(lightness: number, chroma: number, hueDegrees: number): Components {
  const hue = (hueDegrees * Math.PI) / 180;
  return fromOklab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
}

/** CSS Color 4, section 18: the sample code’s matrices, here in one step from the cone responses to linear sRGB. */
function fromOklab(lightness: number, a: number, b: number): Components {
  const long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const medium = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  return [
    gammaEncoded(4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short),
    gammaEncoded(-1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short),
    gammaEncoded(-0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short),
  ];
}

function gammaEncoded(linear: number): number {
  return linear <= 0.003_130_8 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}
