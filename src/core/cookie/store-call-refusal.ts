import type { RefusalReason } from '../schema/refusal.ts';
import { MAX_ATTRIBUTE_VALUE_OCTETS } from './cookie-limits.ts';
import { hasControlCharacter } from './has-control-character.ts';
import { pairRefusal } from './pair-refusal.ts';
import type { ParsedCookie } from './parse-set-cookie.ts';
import { utf8LengthExceeds } from './utf8-length-exceeds.ts';

type AskedTexts = Pick<ParsedCookie, 'name' | 'value' | 'domain' | 'path'>;

/** Why the CookieStore rejects a call, before any jar is asked; null for one that it passes on. */
export function storeCallRefusal({ name, value, domain, path }: AskedTexts): RefusalReason | null {
  if ([name, value, domain ?? '', path ?? ''].some(hasControlCharacter)) return 'control-character';
  const refusal = pairRefusal(name, value);
  if (refusal !== null) return refusal;
  const isAttributeLong = [domain, path].some((text) => utf8LengthExceeds(text ?? '', MAX_ATTRIBUTE_VALUE_OCTETS));
  return isAttributeLong ? 'attribute-too-large' : null;
}
