import type { ValueDigest } from '../../../core/schema/value.ts';
import { digest } from './digest.ts';
import { identifierParts } from './identifier-parts.ts';
import type { SessionKey } from './session-key.ts';
import { valueFlags } from './value-flags.ts';
import { valueShape } from './value-shape.ts';

/**
 * What is kept of a value. `length` is given where `text` was cut on its way here: the digest is then that of the
 * beginning, which still tells equal values apart from different ones in all but contrived cases.
 */
export function digestValue(text: string, key: SessionKey, length = text.length): ValueDigest {
  const plain = decoded(text);
  const identifiers = identifierParts(text).map((part) => digest(part, key));
  return {
    digest: digest(text, key),
    length,
    shape: valueShape(plain),
    flags: valueFlags(plain),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(key.rawValues ? { raw: text } : {}),
  };
}

/** Cookie values are often percent-encoded; what a value is shows when that is taken off. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
