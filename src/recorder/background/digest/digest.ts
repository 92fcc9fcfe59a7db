import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SessionKey } from './session-key.ts';

/** HMAC-SHA-256 of a text under the session's salt: its first 16 hex digits. */
export function digest(text: string, { salt }: SessionKey): string {
  const mac = salted.get(salt) ?? hmac.create(sha256, salt);
  salted.set(salt, mac);
  return bytesToHex(mac.clone().update(utf8.encode(text)).digest().subarray(0, 8));
}

const utf8 = new TextEncoder();

/** Taking in the salt is half the work for a short text, and a request may hold dozens of them. */
const salted = new WeakMap<Uint8Array, ReturnType<typeof hmac.create>>();
