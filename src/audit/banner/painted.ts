// What a stack of elements looks like where words stand in the innermost of them.
import { type Colour, over, transparent } from './colour.ts';

/** One element of the stack. */
export interface Level {
  readonly background: Colour;
  /** 0 to 1; it holds for all that stands in the element. */
  readonly opacity: number;
  /** An image or a gradient: its colour differs from place to place. */
  readonly isPicture: boolean;
  /** What shines through it is not what it stands in: it lies over other parts of the page. */
  readonly floats: boolean;
}

export interface Painted {
  readonly words: Colour;
  readonly behind: Colour;
}

/**
 * @param levels From the inside out.
 * @param ground What the last of them lies on; null where that is not known.
 * @returns null where what lies behind the words cannot be told.
 */
export function painted(ink: Colour, levels: readonly Level[], ground: Colour | null): Painted | null {
  let words = ink;
  let behind = transparent;
  for (const { background, opacity, isPicture, floats } of levels) {
    if (isPicture && behind.alpha < opaque) return null;
    words = faded(over(words, background), opacity);
    behind = faded(over(behind, background), opacity);
    if (floats && behind.alpha < opaque) return null;
  }
  if (behind.alpha >= opaque) return { words, behind };
  return ground === null ? null : { words: over(words, ground), behind: over(behind, ground) };
}

/** What shines through less than this changes no component by a step of 255. */
const opaque = 0.998;

function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, alpha: colour.alpha * opacity };
}
