import type { Locale } from '../core/schema/text.ts';

const words: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** Two to twelve as a word, else null: none and one need their own grammar (en/ett), and are written out by the message. */
export function numberWord(n: number, locale: Locale): string | null {
  return words[locale][n - 2] ?? null;
}
