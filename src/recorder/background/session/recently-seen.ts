interface RecentlySeen {
  /** Whether the key comes for the second time. */
  isRepeated(key: string): boolean;
  /** Those that are remembered, from the oldest on. */
  keys(): string[];
}

/** Two overlapping listeners may hand over the same thing, and an unconfirmed message is sent again. */
export function createRecentlySeen(capacity = 1_000, known: readonly string[] = []): RecentlySeen {
  const keys = new Set(known);
  return {
    isRepeated(key) {
      if (keys.has(key)) return true;
      keys.add(key);
      if (keys.size > capacity) keys.delete(keys.values().next().value ?? '');
      return false;
    },
    keys: () => [...keys],
  };
}
