// "Femblad", the site's ornaments: a flower of five petals, an arrow and a check mark.
import { type Contour, type Glyph, type Point, trueType } from './true-type.ts';

/** The font as a TrueType file; the same bytes every time. */
export function ornamentFont(): Uint8Array {
  // In the order of their characters, as trueType() asks.
  return trueType([
    { character: null, contours: [] },
    { character: '→', contours: [arrow] },
    { character: '✓', contours: [check] },
    { character: '✿', contours: flower() },
  ] satisfies Glyph[]);
}

const arrow: Contour = polygon([
  [80, 390],
  [620, 390],
  [440, 570],
  [520, 650],
  [840, 330],
  [520, 10],
  [440, 90],
  [620, 270],
  [80, 270],
]);

const check: Contour = polygon([
  [120, 320],
  [210, 410],
  [390, 230],
  [800, 640],
  [890, 550],
  [390, 50],
]);

function flower(): Contour[] {
  const petals = [0, 1, 2, 3, 4].map((petal) => {
    const angle = Math.PI / 2 + (petal * 2 * Math.PI) / 5;
    return circle(500 + 255 * Math.cos(angle), 310 + 255 * Math.sin(angle), 168);
  });
  return petals;
}

/** Eight control points and no others: the curve then runs through the middle between each two. */
function circle(centreX: number, centreY: number, radius: number): Contour {
  const reach = radius / Math.cos(Math.PI / 8);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((step): Point => {
    const angle = (-step * Math.PI) / 4;
    const x = Math.round(centreX + reach * Math.cos(angle));
    return { x, y: Math.round(centreY + reach * Math.sin(angle)), on: false };
  });
}

function polygon(corners: readonly (readonly [number, number])[]): Contour {
  return corners.map(([x, y]) => ({ x, y, on: true }));
}
