import type { ValueDigest } from '../../core/schema/value.ts';

/** The value where it was asked for, else by what it can be recognised in this visit: values can be personal data. */
export function wecValue(value: ValueDigest | null): string {
  if (value === null) return '';
  return value.raw ?? `[HMAC-SHA-256 ${value.digest}, ${value.length} characters, ${value.shape}]`;
}
