import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';

/** What values of one session are digested with. It is forgotten with the session, and the digests mean nothing after. */
export interface SessionKey {
  readonly salt: Uint8Array;
  /** The user asked for values and URLs as they are. */
  readonly rawValues: boolean;
}

/** 256 random bits, as hex digits. */
export function freshSalt(): string {
  return bytesToHex(randomBytes(32));
}

export function sessionKey(session: { readonly salt: string; readonly rawValues: boolean }): SessionKey {
  return { salt: hexToBytes(session.salt), rawValues: session.rawValues };
}
