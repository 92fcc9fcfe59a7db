import type { ValueDigest } from '../../../core/schema/value.ts';
import { consentReading } from '../consent/known-consent-items.ts';
import { digestValue } from './digest-value.ts';
import type { SessionKey } from './session-key.ts';

/** What is kept of a cookie’s or a storage item’s value: its digest, and what it says of consent, before it is forgotten. */
export function digestItem(name: string, text: string, key: SessionKey, length = text.length): ValueDigest {
  const consent = consentReading(name, text);
  return { ...digestValue(text, key, length), ...(consent === null ? {} : { consent }) };
}
