// A wording taken apart into numbers, folded words and marks.
import { foldWord } from './fold-word.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly digits: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string };

// Thousands are grouped by one mark (1 000, 1,000, 1.000), and a decimal part has another length than a group.
const piece = /(\d{1,3}(?:[.,\u0020\u00A0\u202F]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)|(\p{L}+)|(\S)/gu;

/** Invisible characters (soft hyphens, bidi marks) are no part of a word. */
export function tokensOf(text: string): Token[] {
  const visible = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  return Array.from(visible.matchAll(piece), ([, number, word, mark]): Token => {
    if (number !== undefined) return { kind: 'number', value: numberWritten(number), digits: number };
    if (word !== undefined) return { kind: 'word', text: foldWord(word) };
    return mark === '½' ? { kind: 'number', value: 0.5, digits: '½' } : { kind: 'mark', text: mark ?? '' };
  });
}

function numberWritten(number: string): number {
  const isGrouped = /^[1-9]\d{0,2}(?:[.,\s]\d{3})+$/.test(number);
  return Number(isGrouped ? number.replace(/\D/g, '') : number.replace(',', '.').replace(/\s/g, ''));
}

/** The folded words of a text alone, in order. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
}
