// Colours as a visitor sees them. Components are those of sRGB, 0 to 1.

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const transparent: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };
export const white: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };

/** One colour painted over another (Compositing and Blending Level 1, section 5.1: source over). */
export function over(top: Colour, bottom: Colour): Colour {
  const alpha = top.alpha + bottom.alpha * (1 - top.alpha);
  if (alpha === 0) return transparent;
  const mixed = (a: number, b: number) => (a * top.alpha + b * bottom.alpha * (1 - top.alpha)) / alpha;
  return {
    red: mixed(top.red, bottom.red),
    green: mixed(top.green, bottom.green),
    blue: mixed(top.blue, bottom.blue),
    alpha,
  };
}

/** 1 for two that cannot be told apart, 21 for black on white (WCAG 2.2, “contrast ratio”); of opaque colours. */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(component: number): number {
  return component <= 0.04045 ? component / 12.92 : ((component + 0.055) / 1.055) ** 2.4;
}
