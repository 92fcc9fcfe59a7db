import { nameIndex } from '../../core/classify/name-index.ts';
import { nameText } from '../../core/classify/name-text.ts';
import { compareText } from '../../core/compare-text.ts';
import { type FoldedName, plainName } from './folded-name.ts';

/**
 * The same names with no name covered by two patterns: the wider pattern keeps it, and the names of the other are told one by one.
 * What a pattern covers anyway is its own. Each round dissolves a pattern at least, so that it ends.
 */
export function withoutOverlap(all: readonly FoldedName[]): FoldedName[] {
  let current = all;
  for (;;) {
    const fitting = nameIndex(current.filter(isOpen), (ofName) => ofName);
    const rivals = (name: string) => fitting(name).flat();
    const losers = new Set(
      current.flatMap(({ seen }) =>
        seen.flatMap((name) => {
          const covering = rivals(name);
          const keeper = widest(covering);
          return covering.filter((one) => one !== keeper);
        }),
      ),
    );
    if (losers.size === 0) return owned(current, (name) => widest(rivals(name)));
    current = current.flatMap((one) => (losers.has(one) ? one.seen.map(alone) : [one]));
  }
}

function isOpen({ name }: FoldedName): boolean {
  return !('exact' in name);
}

function alone(name: string): FoldedName {
  return { name: plainName(name), seen: [name] };
}

/** They come with the one that says most first. A beginning stands for a name too long to be said otherwise, so it stays. */
function widest(covering: readonly FoldedName[]): FoldedName | undefined {
  return covering.find(({ name }) => 'prefix' in name) ?? covering.at(-1);
}

function owned(all: readonly FoldedName[], ownerOf: (name: string) => FoldedName | undefined): FoldedName[] {
  const byOwner = Map.groupBy(
    all.flatMap((one) => one.seen.map((name) => ({ name, owner: ownerOf(name)?.name ?? one.name }))),
    ({ owner }) => owner,
  );
  return [...byOwner]
    .map(([name, seen]) => ({ name, seen: seen.map((one) => one.name).toSorted(compareText) }))
    .toSorted((a, b) => compareText(nameText(a.name), nameText(b.name)));
}
