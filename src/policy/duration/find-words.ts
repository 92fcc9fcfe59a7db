// Looking for expressions in folded words. A stem matches the words that begin with it; each look is one pass.
import { foldWords } from './fold-word.ts';

export interface Stems {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** @param list Words apart; `stäng*` stands for every word that begins so. */
export function stems(list: string): Stems {
  const words = foldWords(list);
  return {
    whole: new Set(words.filter((word) => !word.endsWith('*'))),
    beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

/** @param lines One expression a line, its words in order: `up to`. */
export function expressions(lines: string): Stems[][] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => foldWords(line).map(stems));
}

export function isOneOf(word: string | undefined, { whole, beginnings }: Stems): boolean {
  return word !== undefined && (whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning)));
}

export function hasOneOf(words: readonly string[], list: Stems): boolean {
  return words.some((word) => isOneOf(word, list));
}

export function hasExpression(words: readonly string[], any: readonly (readonly Stems[])[]): boolean {
  return words.some((_, at) => any.some((parts) => parts.every((part, i) => isOneOf(words[at + i], part))));
}

/** Whether one of the first is followed by one of the second, with fewer than `within` words between. */
export function isFollowed(words: readonly string[], first: Stems, second: Stems, within: number): boolean {
  return words.some(
    (word, at) => isOneOf(word, first) && words.slice(at + 1, at + 1 + within).some((later) => isOneOf(later, second)),
  );
}
