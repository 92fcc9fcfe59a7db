import type { RefusalReason } from '../schema/refusal.ts';
import { MAX_NAME_AND_VALUE_OCTETS } from './cookie-limits.ts';
import { cookiePairs } from './cookie-pairs.ts';
import { hasControlCharacter } from './has-control-character.ts';
import { readsAsName } from './reads-as-name.ts';
import { utf8LengthExceeds } from './utf8-length-exceeds.ts';

/** Why a browser ignores the whole of a line (RFC 6265bis section 5.6); null for a line that asks for a cookie. */
export function lineRefusal(line: string): RefusalReason | null {
  if (hasControlCharacter(line) || hasInnerTab(line)) return 'control-character';
  for (const { name, value, hasEquals } of cookiePairs(line)) {
    return hasEquals ? pairRefusal(name, value) : pairRefusal('', name);
  }
  return 'empty';
}

/** The RFC lets a tab inside a name or value pass; Chromium refuses the line, whichever pair holds it. */
function hasInnerTab(line: string): boolean {
  if (!line.includes('\t')) return false;
  for (const { name, value } of cookiePairs(line)) if (name.includes('\t') || value.includes('\t')) return true;
  return false;
}

/** Nameless cookies are legal, empty ones are not. */
function pairRefusal(name: string, value: string): RefusalReason | null {
  if (name === '' && value === '') return 'empty';
  if (name === '' && readsAsName(value)) return 'disguised-name';
  return utf8LengthExceeds(name + value, MAX_NAME_AND_VALUE_OCTETS) ? 'too-large' : null;
}
