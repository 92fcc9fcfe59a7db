/** The value below which the given part of the sorted values lies, between neighbours in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return low + (high - low) * (place % 1);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
