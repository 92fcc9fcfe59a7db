// What a page or another tool's file says of one item, before it is put into the policy language.
import type { Purpose } from '../../core/schema/purpose.ts';
import type { StorageArea } from '../../core/schema/storage.ts';
import type { WordedDuration } from '../duration/worded-duration.ts';

interface ImportedFacts {
  /** Of a pixel: the path of its address, without the first slash; empty: any. */
  readonly name: ImportedName;
  readonly party: 'first' | 'third' | null;
  readonly provider: string | null;
  readonly purpose: Purpose;
  /** The page's own words, in its language; null when it has none. */
  readonly purposeText: string | null;
  readonly duration: WordedDuration;
}

/** The domain is the host that sets or receives it, in lower case; null when not said. */
export type ImportedItem = ImportedFacts &
  (
    | { readonly kind: 'cookie' | StorageArea; readonly domain: string | null }
    | { readonly kind: 'pixel'; readonly domain: string }
  );

/** A name in parts, one of which at least is literal; a pixel’s may be empty. */
export type ImportedName = readonly NamePart[];

export type NamePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'digits' | 'letters' | 'hex' | 'alphanumeric'; readonly length: PartLength | null };

/** How many characters, both ends included; null in its place: one or more. */
export interface PartLength {
  readonly from: number;
  readonly to: number;
}
