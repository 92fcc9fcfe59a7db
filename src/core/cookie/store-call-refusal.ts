import type { RefusalReason } from '../schema/refusal.ts';
import { MAX_ATTRIBUTE_VALUE_OCTETS, MAX_NAME_AND_VALUE_OCTETS } from './cookie-limits.ts';
import { hasControlCharacter } from './has-control-character.ts';
import type { ParsedCookie } from './parse-set-cookie.ts';
import { readsAsName } from './reads-as-name.ts';
import { utf8LengthExceeds } from './utf8-length-exceeds.ts';

type AskedTexts = Pick<ParsedCookie, 'name' | 'value' | 'domain' | 'path'>;

/** Why the CookieStore rejects a call, before any jar is asked; null for one that it passes on. */
export function storeCallRefusal({ name, value, domain, path }: AskedTexts): RefusalReason | null {
  if ([name, value, domain ?? '', path ?? ''].some(hasControlCharacter)) return 'control-character';
  if (name === '' && value === '') return 'empty';
  if (name === '' && readsAsName(value)) return 'disguised-name';
  if (utf8LengthExceeds(name + value, MAX_NAME_AND_VALUE_OCTETS)) return 'too-large';
  const isAttributeLong = [domain, path].some((text) => utf8LengthExceeds(text ?? '', MAX_ATTRIBUTE_VALUE_OCTETS));
  return isAttributeLong ? 'attribute-too-large' : null;
}
