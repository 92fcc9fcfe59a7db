// What of the site's own items a walk over the start page hands to other companies, and which of their answers show nothing.
import type { Sharing } from '../../core/schema/session.ts';
import { hosts } from '../hosts.ts';
import { addresses } from './addresses.ts';
import type { Occasion } from './occasion.ts';

export interface SharingFacts extends Pick<Sharing, 'host' | 'in' | 'parameter'> {
  readonly kind: Sharing['item']['kind'];
  /** Cookie name or storage key. */
  readonly name: string;
}

export interface SharingRow extends SharingFacts {
  readonly occasion: Occasion;
}

export const sharingRows: readonly SharingRow[] = [
  { kind: 'cookie', name: '_ma', host: hosts.analytics, in: 'query', parameter: 'cid', occasion: 'every-page' },
];

export interface PixelRow {
  /** Without query. */
  readonly url: string;
  readonly occasion: Occasion;
}

export const pixelRows: readonly PixelRow[] = [
  { url: addresses.hit, occasion: 'every-page' },
  { url: addresses.matching, occasion: 'while-accepted' },
  { url: addresses.counter, occasion: 'while-refused' },
];
