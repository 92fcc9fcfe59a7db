import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A fragment name for a hostile id: the same in every audit, so that a link into a report keeps its meaning. */
export function anchor(kind: 'finding' | 'group' | 'item' | 'contact' | 'refused', id: string): string {
  return `${kind}-${bytesToHex(sha256(utf8ToBytes(id))).slice(0, 12)}`;
}
