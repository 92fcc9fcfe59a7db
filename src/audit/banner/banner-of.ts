import type { Banner, BannerControl } from '../../core/schema/banner.ts';
import { type Colour, contrastOf, transparent, white } from './colour.ts';
import type { SeenFrame } from './control.ts';
import type { Cover } from './cover-of.ts';
import type { MeasuredControl, MeasuredLayer, MeasuredLevel } from './measure-layer.ts';
import { rolesIn } from './next-step.ts';
import { type Level, type Painted, painted } from './painted.ts';
import { readColour } from './read-colour.ts';

export interface BannerPlace extends Cover {
  /** URL of the frame. */
  readonly frame: string;
  /** 1: as it comes; 2: behind its settings. */
  readonly layer: number;
}

/** A banner as it is written down: what was seen of its layer, with each control’s part and looks. */
export function bannerOf(seen: SeenFrame, layer: number, measured: MeasuredLayer, place: BannerPlace): Banner {
  const ground = measured.hasWhiteGround ? white : null;
  return {
    frame: place.frame,
    layer: place.layer,
    text: (seen.layers[layer]?.text ?? '').trim().slice(0, longestText),
    isDialog: seen.layers[layer]?.isDialog ?? false,
    controls: measured.controls.map((control) => controlOf(seen, control, ground)),
    toggles: measured.toggles.map(({ index, text }) => {
      const { isOn = false, isLocked = false } = seen.toggles[index] ?? {};
      return { text, isOn, isLocked };
    }),
    share: rounded(place.share),
    blocksPage: place.blocksPage,
  };
}

/** Enough to know a banner again by. */
const longestText = 600;

function controlOf({ controls }: SeenFrame, measured: MeasuredControl, ground: Colour | null): BannerControl {
  const { text = '', kind = 'other' } = controls[measured.index] ?? {};
  const role = rolesIn({ text, kind })[0] ?? null;
  const { width, height, fontSize } = measured;
  const size = { width: rounded(width), height: rounded(height), fontSize: rounded(fontSize) };
  return { text, role, kind, ...size, ...looksOf(measured, ground) };
}

/** Two surfaces that differ by less than this look like one. */
const leastDifference = 1.05;

function looksOf(
  { ink, border, levels, ownLevels }: MeasuredControl,
  ground: Colour | null,
): Pick<BannerControl, 'isFilled' | 'contrast' | 'prominence'> {
  const words = readColour(ink);
  const own = words === null ? null : paint(words, levels, ground);
  const outside = paint(transparent, levels.slice(ownLevels), ground);
  const edge = border === null ? null : paint(readColour(border) ?? transparent, levels.slice(ownLevels), ground);
  const prominence = between(own?.behind, outside?.behind);
  const isEdged =
    border !== null && (between(edge?.words, edge?.behind) ?? Number.POSITIVE_INFINITY) >= leastDifference;
  const isSurface = prominence === null ? hasOwnSurface(levels.slice(0, ownLevels)) : prominence >= leastDifference;
  return { isFilled: isSurface || isEdged, contrast: between(own?.words, own?.behind), prominence };
}

/** What can still be said where what lies behind cannot. */
function hasOwnSurface(levels: readonly MeasuredLevel[]): boolean {
  return levels.some(({ background, isPicture }) => isPicture || (readColour(background)?.alpha ?? 1) > 0);
}

function paint(ink: Colour, levels: readonly MeasuredLevel[], ground: Colour | null): Painted | null {
  const read = levels.map(({ background, ...level }): Level => {
    const colour = readColour(background);
    // A colour that cannot be read is as unknown as a picture.
    return { ...level, background: colour ?? transparent, isPicture: level.isPicture || colour === null };
  });
  return painted(ink, read, ground);
}

/** In the range of the scale, which floating-point numbers may leave by a hair. */
function between(one: Colour | undefined, other: Colour | undefined): number | null {
  if (one === undefined || other === undefined) return null;
  return Math.min(21, Math.max(1, rounded(contrastOf(one, other))));
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
