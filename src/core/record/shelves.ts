// Attempts waiting for the store to answer, grouped by what the answer must name. Each is claimed once at most.
import { countUntil } from '../count-until.ts';

interface Shelf<T> {
  readonly items: readonly T[];
  /** For each item, a place below it where the search may go on once the item is claimed. */
  readonly below: Int32Array;
}

export interface Shelves<T> {
  /** The unclaimed items of a key within [earliestMs, latestMs], the latest first, at most `limit`. */
  readonly find: (key: string, earliestMs: number, latestMs: number, limit: number) => T[];
}

/** `items` in order of time. Claimed items are skipped in next to no time, however many there are. */
export function shelves<T extends { readonly atMs: number }>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  claimed: ReadonlySet<T>,
): Shelves<T> {
  const byKey = new Map<string, T[]>();
  for (const item of items) for (const key of keysOf(item)) put(byKey, key, item);
  const shelved = new Map([...byKey].map(([key, ofKey]) => [key, shelf(ofKey)]));

  function find(key: string, earliestMs: number, latestMs: number, limit: number): T[] {
    const found: T[] = [];
    const ofKey = shelved.get(key);
    if (ofKey === undefined) return found;
    let index = unclaimedAt(ofKey, countUntil(ofKey.items, latestMs) - 1, claimed);
    for (let item = ofKey.items[index]; item !== undefined && item.atMs >= earliestMs; item = ofKey.items[index]) {
      found.push(item);
      if (found.length === limit) break;
      index = unclaimedAt(ofKey, index - 1, claimed);
    }
    return found;
  }
  return { find };
}

function put<T>(byKey: Map<string, T[]>, key: string, item: T): void {
  const ofKey = byKey.get(key);
  if (ofKey === undefined) byKey.set(key, [item]);
  else ofKey.push(item);
}

function shelf<T>(items: readonly T[]): Shelf<T> {
  return { items, below: Int32Array.from(items, (_, index) => index - 1) };
}

/** The nearest unclaimed place at or below an index, or -1; shortens the way for the next search. */
function unclaimedAt<T>({ items, below }: Shelf<T>, index: number, claimed: ReadonlySet<T>): number {
  let root = index;
  for (let item = items[root]; item !== undefined && claimed.has(item); item = items[root]) root = below[root] ?? -1;
  for (let i = index; i > root; ) {
    const next = below[i] ?? -1;
    below[i] = root;
    i = next;
  }
  return root;
}
