// Declarations found by the name that they cover, without trying every pattern on every name.
import type { NameMatch } from '../schema/name-match.ts';
import { type NamePattern, namePattern } from './name-pattern.ts';

interface Grouped<G> extends NamePattern {
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
  const patterns: Grouped<G>[] = [];
  for (const ofName of Map.groupBy(declarations, ({ name }) => JSON.stringify(name)).values()) {
    const [{ name } = { name: { exact: '' } }] = ofName;
    if ('exact' in name) exact.set(name.exact, group(ofName));
    else patterns.push({ ...namePattern(name), group: group(ofName) });
  }
  const candidates = patternCandidates(patterns);

  return (name) => {
    const fitting = candidates(name)
      .filter(({ matches }) => matches(name))
      .toSorted((a, b) => b.weight - a.weight)
      .map((pattern) => pattern.group);
    const named = exact.get(name);
    return named === undefined ? fitting : [named, ...fitting];
  };
}

/** By the fixed beginning of a pattern, or by its fixed end where its beginning is open. */
function patternCandidates<G>(patterns: readonly Grouped<G>[]): (name: string) => readonly Grouped<G>[] {
  const byPrefix = Map.groupBy(patterns, ({ prefix }) => prefix);
  const open = byPrefix.get('') ?? [];
  byPrefix.delete('');
  const bySuffix = Map.groupBy(open, ({ suffix }) => suffix);
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
