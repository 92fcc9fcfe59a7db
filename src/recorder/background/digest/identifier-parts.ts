// The parts of a value that look like identifiers, told apart so that a part met elsewhere, in other company, is the same text.
import { isHalf, isIdentifier, leastInHalves } from './is-identifier.ts';
import { textInBase64 } from './text-in-base64.ts';

/** At most `most` of them, each once, in order. Of a long text only the beginning is looked at. */
export function identifierParts(text: string, most = 8): string[] {
  const found = new Set<string>();
  for (const part of partsOf(text.slice(0, longest), true)) {
    found.add(part);
    if (found.size >= most) break;
  }
  return [...found];
}

const longest = 16_384;

function* partsOf(encoded: string, mayBeBase64: boolean): Generator<string> {
  // Every identifier has a digit; most values have none.
  if (!/\d/.test(encoded)) return;
  const text = plain(encoded);
  yield* halves(text);
  for (const [run] of text.matchAll(/[\w+/-]{9,}/g)) yield* partsOfRun(run, mayBeBase64);
}

/** `+` and `/` separate words, and are letters of base64. */
function* partsOfRun(run: string, mayBeBase64: boolean): Generator<string> {
  const inner = mayBeBase64 ? textInBase64(run) : null;
  if (inner !== null) return yield* partsOf(inner, false);
  const words = run.split(/[+/]+/);
  if (words.length === 1) return yield* partsOfWord(run);
  if (isIdentifier(run)) yield run;
  for (const word of words) {
    const text = mayBeBase64 ? textInBase64(word) : null;
    yield* text === null ? partsOfWord(word) : partsOf(text, false);
  }
}

/** `-` and `_` separate words too, and are letters of base64url: both readings count. */
function* partsOfWord(word: string): Generator<string> {
  const [uuid] = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i.exec(word) ?? [];
  if (uuid !== undefined) return yield* isIdentifier(uuid) ? [uuid.toLowerCase()] : [];
  const trimmed = word.replace(/^[-_]+|[-_]+$/g, '');
  if (isIdentifier(trimmed)) yield trimmed;
  const pieces = trimmed.split(/[-_]+/);
  // A number among words counts things: only alone, above, is it an identifier.
  if (pieces.length > 1) yield* pieces.filter((piece) => !/^\d+$/.test(piece) && isIdentifier(piece));
}

/** Whatever stands between them is written as a dot. */
function* halves(text: string): Generator<string> {
  let before = '';
  let endOfBefore = -1;
  for (const { 0: piece, index } of text.matchAll(/[A-Za-z0-9]{5,}/g)) {
    const areTwo = index === endOfBefore + 1 && before.length + piece.length >= leastInHalves;
    if (areTwo && isHalf(before) && isHalf(piece)) yield `${before}.${piece}`;
    before = piece;
    endOfBefore = index + piece.length;
  }
}

/** Without encodings, and without what is never one visitor's: addresses up to their query, dates, and Google's names of sites. */
function plain(text: string): string {
  return withoutEncodings(text)
    .replace(/[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>?#&|,;!~]*/gi, ' ')
    .replace(/(?<![\w-])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)/g, ' ')
    .replace(
      /(?<![\w-])(?:GT?-[A-Z0-9]{6,12}|GTM-[A-Z0-9]{5,8}|(?:AW|DC)-\d{7,11}|UA-\d{4,10}-\d{1,4})(?![\w-])/g,
      ' ',
    );
}

/**
 * Percent-encoding, up to three times over, and the escapes of JSON strings. Identifiers are ASCII: what is not becomes a
 * separator.
 */
function withoutEncodings(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes('%'); round += 1) {
    decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => asciiOrSpace(Number.parseInt(hex, 16)));
  }
  if (!decoded.includes('\\')) return decoded;
  return decoded
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => asciiOrSpace(Number.parseInt(hex, 16)))
    .replace(/\\[bfnrt]/g, ' ');
}

function asciiOrSpace(code: number): string {
  return code < 0x80 ? String.fromCharCode(code) : ' ';
}
