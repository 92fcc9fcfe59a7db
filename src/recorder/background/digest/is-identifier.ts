// Whether a piece of text looks made to tell one visitor from all others: long enough, and as uneven as chance makes it.

/** A large number that is no time, or letters and digits in no order. Words, names with a number, versions and sizes are none. */
export function isIdentifier(text: string): boolean {
  if (text.length < 9 || !/\d/.test(text)) return false;
  if (/^\d+$/.test(text)) return isLargeNumber(text);
  const plain = text.replace(/[^A-Za-z0-9]/g, '');
  return plain.length >= 10 && (isHex(plain) || isUneven(text, plain) || isMixed(plain)) && shannonBits(plain) >= 24;
}

/**
 * Half of an identifier that trackers write in two: a random number, or text, beside the time of the first visit, as in
 * Google Analytics' `1234567890.1700000000`. Neither half need tell a visitor by itself.
 */
export function isHalf(text: string): boolean {
  return /^\d{5,}$/.test(text) || (text.length >= 6 && changes(text) >= 2);
}

/** The least for two halves together: a time has ten digits, and seven more tell ten million visitors apart. */
export const leastInHalves = 17;

/** Nine decimal digits are 30 bits. Times in s, ms and µs from 2001 to 2033 begin with 1; 14 digits may be a date and time. */
function isLargeNumber(digits: string): boolean {
  const isTime = /^1(?:\d{9}|\d{12}|\d{15})$|^20\d\d[01]\d[0-3]\d{7}$/.test(digits);
  return digits.length >= 9 && !isTime && shannonBits(digits) >= 16;
}

/** A UUID, a checksum, a random number: nothing else of this length is written with these letters alone. */
function isHex(plain: string): boolean {
  return plain.length >= 16 && /^(?=.*\d)(?=(?:\d*[a-f]){2})[\da-f]+$/i.test(plain);
}

/** People write letters and digits in runs: `checkout-step2`, `Chrome156`. A change every fifth character is chance. */
function isUneven(text: string, plain: string): boolean {
  const isSize = new Set(plain.replace(/\d/g, '')).size < 2;
  return !isSize && /\d.*\d/.test(plain) && changes(text) >= Math.max(3, plain.length / 5);
}

/** Base64 and its kin: small and large letters and digits, and few words among them. */
function isMixed(plain: string): boolean {
  if (plain.length < 16 || !/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)/.test(plain)) return false;
  const words = plain.match(/[A-Z]?[a-z]{3,}|[A-Z]{5,}/g) ?? [];
  return words.join('').length <= plain.length * 0.4;
}

/** How often a letter follows a digit or a digit a letter, or a capital a small letter. */
function changes(text: string): number {
  return text.match(/(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d|(?<=[a-z])[A-Z]/g)?.length ?? 0;
}

/** Of the text as a whole, from how often each of its characters comes. */
function shannonBits(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - count * Math.log2(count / text.length), 0);
}
