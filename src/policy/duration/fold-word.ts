/**
 * A word in lower case with every doubled letter single. So “seesion” is “session”, “webläsare” is “webbläsare”, and
 * the Nordic languages, which double differently (ett, et; minut, minutt), share one vocabulary.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})\1+/gu, '$1');
}

/** Words written apart, folded. */
export function foldWords(words: string): string[] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldWord);
}
