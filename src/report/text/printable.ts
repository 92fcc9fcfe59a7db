// Names, URLs and values come from the audited site and may be hostile: escape codes that repaint a terminal, bidi controls
// that turn a sentence round (CVE-2021-42574), invisible letters, line breaks. Here they become visible, and harmless.

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Control (Cc), format (Cf: bidi, zero-width, tags), surrogate, private-use, unassigned, line and paragraph separators, odd spaces. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** More combining marks than any script stacks would smear over the neighbouring lines. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/** Nearly all that is ever shown, told at a glance. */
const plain = /^[ -~]*$/;

/** @param maxLength In code points; what is longer loses its middle. */
export function printable(text: string, maxLength = 400): string {
  if (text.length <= maxLength && plain.test(text)) return text;
  return shortened(text, maxLength)
    .replace(stackedMarks, '$1')
    .replace(unprintable, (character) => escapes[character] ?? codePoint(character));
}

/** Keeps beginning and end, which tell names and URLs apart best. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const characters =
    text.length <= 4 * maxLength ? [...text] : [...text.slice(0, 2 * maxLength), ...text.slice(-2 * maxLength)];
  if (characters.length <= maxLength) return text;
  const tail = Math.floor((maxLength - 1) / 3);
  const head = maxLength - 1 - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
