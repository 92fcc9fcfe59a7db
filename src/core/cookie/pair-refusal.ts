import type { RefusalReason } from '../schema/refusal.ts';
import { MAX_NAME_AND_VALUE_OCTETS } from './cookie-limits.ts';
import { readsAsName } from './reads-as-name.ts';
import { utf8LengthExceeds } from './utf8-length-exceeds.ts';

/** Why no cookie is called so, however it is asked for (RFC 6265bis section 5.6). Nameless ones are legal, empty ones are not. */
export function pairRefusal(name: string, value: string): RefusalReason | null {
  if (name === '' && value === '') return 'empty';
  if (name === '' && readsAsName(value)) return 'disguised-name';
  return utf8LengthExceeds(name + value, MAX_NAME_AND_VALUE_OCTETS) ? 'too-large' : null;
}
