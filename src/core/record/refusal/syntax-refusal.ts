import { MAX_ATTRIBUTE_VALUE_OCTETS, MAX_NAME_AND_VALUE_OCTETS } from '../../cookie/cookie-limits.ts';
import { hasControlCharacter } from '../../cookie/has-control-character.ts';
import { utf8LengthExceeds } from '../../cookie/utf8-length-exceeds.ts';
import type { RequestedCookie } from '../../schema/cookie.ts';
import type { RefusalReason } from '../../schema/refusal.ts';

/** Of the value, only length and shape are known, unless the raw values are kept. A line was read before it got here. */
export function syntaxRefusal({ name, value, domain, path }: RequestedCookie): RefusalReason | null {
  if ([name, domain ?? '', path ?? '', value.raw ?? ''].some(hasControlCharacter)) return 'control-character';
  if (name === '' && value.length === 0) return 'empty';
  if (name === '' && readsAsName(value.raw ?? '')) return 'disguised-name';
  if (isLongerThan(MAX_NAME_AND_VALUE_OCTETS, name, value.length)) return 'too-large';
  const isAttributeLong = [domain, path].some((text) => utf8LengthExceeds(text ?? '', MAX_ATTRIBUTE_VALUE_OCTETS));
  return isAttributeLong ? 'attribute-too-large' : null;
}

/** RFC 6265bis section 5.7: a prefix in the value of a nameless cookie would be sent as if it began a name. */
function readsAsName(value: string): boolean {
  return value.includes('=') || /^__(?:secure|host)-/i.test(value);
}

/** A value takes at least one octet for each UTF-16 unit. */
function isLongerThan(octets: number, name: string, valueLength: number): boolean {
  return valueLength > octets || utf8LengthExceeds(name, octets - valueLength);
}
