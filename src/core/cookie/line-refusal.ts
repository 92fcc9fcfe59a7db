import type { RefusalReason } from '../schema/refusal.ts';
import { cookiePairs } from './cookie-pairs.ts';
import { hasControlCharacter } from './has-control-character.ts';
import { pairRefusal } from './pair-refusal.ts';

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
