// The names in a cell: one a line, or between commas, semicolons, “ / ” and the word for “and”.

export interface NamesRead {
  readonly names: readonly string[];
  /** What stands there and is no name. */
  readonly others: readonly string[];
}

export function namesIn(cell: string): NamesRead {
  const pieces = cell
    .split('\n')
    .flatMap(splitLine)
    .map(bare)
    .filter((piece) => piece !== '');
  const names = pieces.flatMap((piece) => oneOrMore(piece) ?? []);
  return { names: [...new Set(names)], others: pieces.filter((piece) => oneOrMore(piece) === null) };
}

/** Whether a word looks made for machines: `_ga`, `PHPSESSID`, `wp-settings-1`, `cookieConsent`, `.EPiForm_BID`. */
export function isIdentifier(word: string): boolean {
  if (word.length < 2 || word.length > 200 || /[\s"“”]|:\/\/|^[^@]+@[^@]+\.[a-z]+$/.test(word)) return false;
  if (/^[\d.,:%+-]+$/.test(word) || !/\p{L}/u.test(word)) return false;
  return /_|\p{L}\d|\p{Ll}\p{Lu}|[*#[\]{}]|^\.\p{L}|-\w+-\d/u.test(word) || /^\p{Lu}{3,}$/u.test(word);
}

/** Commas inside brackets belong to the name. */
function splitLine(line: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const separator = /[[{(<]|[\]})>]|[,;]|\s\/\s|\s(?:and|och|og|samt|&)\s/giu;
  for (const { 0: mark, index } of line.matchAll(separator)) {
    if (/^[[{(<]$/.test(mark)) depth += 1;
    else if (/^[\]})>]$/.test(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(line.slice(from, index));
      from = index + mark.length;
    }
  }
  return [...pieces, line.slice(from)];
}

/** Without quotes, a footnote “[x2]”, or an explanation in brackets after the name. */
function bare(piece: string): string {
  return piece
    .trim()
    .replace(/\s*\[x\d+\]$/i, '')
    .replace(/\s+\([^()]{0,200}\)$/, '')
    .replace(/^["'“”‘’`]+|["'“”‘’`.:]+$/gu, (marks, at: number) => (at > 0 && /^\.{3}/.test(marks) ? marks : ''))
    .trim();
}

/** null for words that are no names. Several names stand with spaces alone between them only if each is a machine's. */
function oneOrMore(piece: string): string[] | null {
  const whole = piece.replace(/[[{<(][^\]}>)]{0,60}[\]}>)]/g, (placeholder) => placeholder.replace(/\s/g, '_'));
  const words = whole.split(/\s+/);
  if (words.length === 1) return /[\p{L}\p{N}_]/u.test(piece) ? [piece] : null;
  return words.every(isIdentifier) ? words : null;
}
