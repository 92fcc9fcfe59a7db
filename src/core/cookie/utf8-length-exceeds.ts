/** Whether a text takes more octets in UTF-8 than `limit`. Looks at no more of it than it must. */
export function utf8LengthExceeds(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  let octets = text.length;
  for (let i = 0; i < text.length && octets <= limit; i += 1) octets += extraOctets(text.charCodeAt(i));
  return octets > limit;
}

/** What a UTF-16 unit takes beyond one octet: the two halves of a surrogate pair take four octets together. */
function extraOctets(unit: number): number {
  if (unit < 0x80) return 0;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 1;
  return 2;
}
