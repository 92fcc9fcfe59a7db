// IAB Transparency and Consent Framework, “Consent string and vendor list formats v2”.

/**
 * Segments of base64url; the core segment holds at least what stands before its vendors. Its version 2 makes the C, two letters
 * of a language stand as themselves, and versions of the policy are few.
 */
export function isTcString(text: string): boolean {
  return text.length <= longest && /^C[\w-]{17}[A-Z]{2}[\w-]{2}[A-P][\w-]{8,}(?:\.[\w-]+){0,4}$/.test(text);
}

/** For each purpose whether the visitor agreed to it, by number; null for what is no such string. */
export function tcPurposes(text: string): (readonly [string, boolean])[] | null {
  if (!isTcString(text)) return null;
  const bits = bitsOf(text.slice(0, 32));
  const last = Number.parseInt(bits.slice(132, 138), 2) < 4 ? 10 : 11;
  return Array.from({ length: last }, (_, index) => [String(index + 1), bits[purposesAt + index] === '1'] as const);
}

const longest = 4_096;
/** Version, dates, CMP, screen, language, list, policy, two flags and twelve special features come before. */
const purposesAt = 152;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function bitsOf(base64url: string): string {
  return Array.from(base64url, (character) => alphabet.indexOf(character).toString(2).padStart(6, '0')).join('');
}
