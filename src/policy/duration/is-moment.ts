import { isOneOf, stems } from './find-words.ts';
import type { Token } from './tokens.ts';

const months = stems(
  'jan januari januar january feb februari februar february mar mars marts march apr april maj mai may jun juni june jul juli july aug augusti august sep sept september okt oct oktober october nov november dec des december desember',
);

/** Whether the text names a day: “10 nov 2030”, “2030-11-10”. */
export function isMoment(tokens: readonly Token[]): boolean {
  const numbers = tokens.filter((token) => token.kind === 'number');
  if (!numbers.some(({ digits }) => /^(?:19|2[01])\d\d$|^9999$/.test(digits))) return false;
  return numbers.length >= 3 || tokens.some((token) => token.kind === 'word' && isOneOf(token.text, months));
}
