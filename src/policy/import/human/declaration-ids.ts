import type { ImportedItem } from '../imported-item.ts';

const longest = 70;

/** Ids made of the names, numbered where two would be alike. */
export function declarationIds(items: readonly ImportedItem[]): string[] {
  const taken = new Map<string, number>();
  const used = new Set<string>();
  return items.map((item) => {
    const base = slug(wordsOf(item));
    let count = taken.get(base) ?? 0;
    let id = base;
    do {
      count += 1;
      id = count === 1 ? base : `${base}-${count}`;
    } while (used.has(id));
    taken.set(base, count);
    used.add(id);
    return id;
  });
}

/** A pixel of any path is called by its domain. */
function wordsOf({ name, domain }: ImportedItem): string {
  return name.map((part) => (part.kind === 'literal' ? part.text : '-')).join('') || (domain ?? '');
}

function slug(text: string): string {
  const plain = text
    .slice(0, longest)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'item' : plain;
}
