// A name taken apart into what its maker chose and what looks made for one visitor, browser or moment.

export type OpenKind = 'uuid' | 'digits' | 'hex' | 'alphanumeric';

export type NamePart =
  | { readonly fixed: string }
  | {
      readonly kind: OpenKind;
      readonly text: string;
      /** A few digits alone, such as the 1 of `item_1`: open only where another name shows that they vary. */
      readonly isShort: boolean;
    };

/** The parts one after the other; joined, they are the name again. Linear in its length. */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let end = 0;
  for (const { 0: text, index, groups } of name.matchAll(uuidOrWord)) {
    if (index > end) parts.push({ fixed: name.slice(end, index) });
    parts.push(...(groups?.['uuid'] === undefined ? partsOfWord(text) : [open('uuid', text)]));
    end = index + text.length;
  }
  return end < name.length ? [...parts, { fixed: name.slice(end) }] : parts;
}

/** RFC 9562, section 4; and whatever stands between separators. */
const uuidOrWord = /(?<uuid>(?<![A-Za-z0-9])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![A-Za-z0-9]))|[A-Za-z0-9]+/gi;

/** Fewer digits may be a version or a number of the site's own. */
const fewestDigits = 5;

function partsOfWord(word: string): NamePart[] {
  if (/^\d+$/.test(word)) return [open('digits', word, word.length < fewestDigits)];
  if (isHash(word)) return [open('hex', word)];
  if (isMadeUp(word)) return [open('alphanumeric', word)];
  const [, letters = '', digits = ''] = /^([A-Za-z]+)(\d+)$/.exec(word) ?? [];
  return digits.length >= fewestDigits ? [{ fixed: letters }, open('digits', digits)] : [{ fixed: word }];
}

function open(kind: OpenKind, text: string, isShort = false): NamePart {
  return { kind, text, isShort };
}

/** Of 16 hexadecimal digits and more, or of 8 where digits and letters take turns: no word is such. */
function isHash(word: string): boolean {
  if (word.length < 8 || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(word) || !/\d/.test(word)) return false;
  return word.length >= 16 || turns(word) >= 2;
}

/** `G4TBXQ1ZPM` and `aB3xY9kQ2w…`, and neither `html5player` nor `iPhone12Pro`. */
function isMadeUp(word: string): boolean {
  if (word.length < 8 || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  if (word.length >= 20 && /[a-z]/.test(word) && /[A-Z]/.test(word)) return true;
  return turns(word) >= (/[a-z]/.test(word) ? 3 : 2);
}

/** How often letters and digits take turns. */
function turns(word: string): number {
  return word.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}
