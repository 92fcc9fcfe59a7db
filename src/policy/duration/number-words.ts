// Numbers as words in Swedish, English, Danish and Norwegian.
import { foldWords } from './fold-word.ts';

const words: readonly (readonly [number, string])[] = [
  [1, 'a an one en ett et ei én ét éi'],
  [2, 'two två tva to'],
  [3, 'three tre'],
  [4, 'four fyra fire'],
  [5, 'five fem'],
  [6, 'six sex seks'],
  [7, 'seven sju syv'],
  [8, 'eight åtta åtte otte'],
  [9, 'nine nio ni'],
  [10, 'ten tio ti'],
  [11, 'eleven elva elleve'],
  [12, 'twelve tolv'],
  [13, 'thirteen tretton tretten'],
  [14, 'fourteen fjorton fjorten'],
  [15, 'fifteen femton femten'],
  [18, 'eighteen arton atten'],
  [20, 'twenty tjugo tyve tjue'],
  [24, 'tjugofyra tjuefire'],
  [30, 'thirty trettio tredive tretti'],
  [60, 'sixty sextio tres seksti'],
  [90, 'ninety nittio halvfems nitti'],
  [100, 'hundred hundra hundrede hundre'],
  [1.5, 'halvannet halvandet halvanden'],
];

const numbers = new Map(words.flatMap(([value, list]) => foldWords(list).map((word) => [word, value] as const)));
const halves = new Set(foldWords('half halv halvt halva'));
const english = new Set(foldWords('a an one'));

/** @param word Folded. null for a word that is no number. */
export function numberOfWord(word: string): number | null {
  return numbers.get(word) ?? null;
}

export function isHalf(word: string): boolean {
  return halves.has(word);
}

/** “a” and “one” are one in English alone, where `time` is no hour. */
export function isEnglishOne(word: string): boolean {
  return english.has(word);
}
