import { hexToBytes } from '@noble/hashes/utils.js';
import type { SessionKey } from '../../../src/recorder/background/digest/session-key.ts';

/** A salt that is the same in every test, so that digests can be written down. */
export const sampleKey: SessionKey = { salt: hexToBytes('00'.repeat(32)), rawValues: false };
export const rawKey: SessionKey = { ...sampleKey, rawValues: true };
