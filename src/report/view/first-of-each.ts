/** Of all that share a key, the earliest; of two at one moment, the one that comes first. */
export function firstOfEach<T extends { readonly atMs: number }>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const earliest = new Map<string, T>();
  for (const one of all) {
    const key = keyOf(one);
    const known = earliest.get(key);
    if (!known || one.atMs < known.atMs) earliest.set(key, one);
  }
  return [...earliest.values()];
}
