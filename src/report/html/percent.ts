/** A part of a whole, 0 to 1, as an attribute of SVG. */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
