import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SessionKey } from './session-key.ts';

/** HMAC-SHA-256 of a text under the session's salt: its first 16 hex digits. */
export function digest(text: string, { salt }: SessionKey): string {
  return bytesToHex(hmac(sha256, salt, utf8ToBytes(text)).subarray(0, 8));
}
