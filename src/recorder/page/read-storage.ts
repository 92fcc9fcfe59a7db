import { pageLimits } from '../../messaging/page-limits.ts';
import type { StorageReport, StoredItem } from '../../messaging/page-report.ts';
import { cutText } from './cut-text.ts';
import { later } from './later.ts';

/** A browser that has not answered by then is busy deleting, or never will. */
const timeoutMs = 500;

/** Everything that the frame's origin has stored here, as far as this frame may see it. */
export async function readStorage(): Promise<StorageReport> {
  const named = await Promise.all([
    names('indexedDB', async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
    names('cacheStorage', () => caches.keys()),
    names('serviceWorker', async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
  ]);
  return report([...named.flat(), ...writtenItems()]);
}

/** The part of it that answers at once, for a page that is being left. */
export function readWritten(): StorageReport {
  return report(writtenItems());
}

function writtenItems(): StoredItem[] {
  return [...keysAndValues('localStorage'), ...keysAndValues('sessionStorage')];
}

function keysAndValues(area: 'localStorage' | 'sessionStorage'): StoredItem[] {
  try {
    const storage = window[area];
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return keys.map((key) => ({
      area,
      key: cutText(key, pageLimits.keyLength),
      value: cutText(storage.getItem(key) ?? '', pageLimits.valueLength),
    }));
  } catch {
    // A sandboxed frame, or one without access to its storage, has none.
    return [];
  }
}

async function names(area: StoredItem['area'], list: () => Promise<string[]>): Promise<StoredItem[]> {
  const none = new Promise<string[]>((resolve) => later(() => resolve([]), timeoutMs));
  // An insecure page does not have all of them, and a sandboxed frame may not ask.
  const found = await Promise.race([new Promise<string[]>((resolve) => resolve(list())), none]).catch(() => []);
  return found.map((name) => ({ area, key: cutText(name, pageLimits.keyLength), value: null }));
}

/** Where there is no room for all values, keys go without: that an item is there matters more than what it holds. */
function report(all: readonly StoredItem[]): StorageReport {
  let room: number = pageLimits.valuesLength;
  const items = all.slice(0, pageLimits.items).map((item) => {
    const length = item.value?.text.length ?? 0;
    if (length > room) return { ...item, value: null };
    room -= length;
    return item;
  });
  return { atMs: Date.now(), origin: self.origin, items, cut: items.length < all.length };
}
