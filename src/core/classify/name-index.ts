// Declarations found by the name that they cover, without trying every pattern on every name.
import type { NameMatch } from '../schema/policy.ts';
import { matchesPattern, patternWeight } from './matches-pattern.ts';

interface Pattern<G> {
  readonly text: string;
  readonly weight: number;
  readonly group: G;
}

/**
 * Declarations that share a name or pattern form a group, made by `group`. Gives the groups that cover a name, the most
 * specific name first: the exact one, then the pattern that says most.
 */
export function nameIndex<D extends { readonly name: NameMatch }, G>(
  declarations: readonly D[],
  group: (ofOneName: readonly D[]) => G,
): (name: string) => readonly G[] {
  const exact = new Map<string, G>();
  const patterns: Pattern<G>[] = [];
  for (const [key, ofKey] of Map.groupBy(declarations, ({ name }) => keyOf(name))) {
    const text = key.slice(1);
    if (key.startsWith(EXACT)) exact.set(text, group(ofKey));
    else patterns.push({ text, weight: patternWeight(text), group: group(ofKey) });
  }
  const candidates = patternCandidates(patterns);

  return (name) => {
    const fitting = candidates(name)
      .filter(({ text }) => matchesPattern(text, name))
      .toSorted((a, b) => b.weight - a.weight)
      .map((pattern) => pattern.group);
    const named = exact.get(name);
    return named === undefined ? fitting : [named, ...fitting];
  };
}

const EXACT = '=';

function keyOf(name: NameMatch): string {
  return 'exact' in name ? `${EXACT}${name.exact}` : `~${name.pattern}`;
}

/** By the fixed beginning of a pattern, or by its fixed end where it begins with `*`. */
function patternCandidates<G>(patterns: readonly Pattern<G>[]): (name: string) => readonly Pattern<G>[] {
  const byPrefix = Map.groupBy(patterns, ({ text }) => text.split('*', 1)[0] ?? '');
  const open = byPrefix.get('') ?? [];
  byPrefix.delete('');
  const bySuffix = Map.groupBy(open, ({ text }) => text.slice(text.lastIndexOf('*') + 1));
  const prefixLengths = lengthsOf(byPrefix);
  const suffixLengths = lengthsOf(bySuffix);
  return (name) => [
    ...prefixLengths.flatMap((length) => byPrefix.get(name.slice(0, length)) ?? []),
    ...suffixLengths.flatMap((length) => bySuffix.get(name.slice(Math.max(0, name.length - length))) ?? []),
  ];
}

function lengthsOf(byText: ReadonlyMap<string, unknown>): number[] {
  return [...new Set([...byText.keys()].map(({ length }) => length))];
}
