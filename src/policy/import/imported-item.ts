// What a page or another tool's file says of one stored item, before it is put into the policy language.
import type { Declaration } from '../../core/schema/policy.ts';
import type { StorageArea } from '../../core/schema/storage.ts';
import type { WordedDuration } from '../duration/worded-duration.ts';

export interface ImportedItem {
  readonly name: ImportedName;
  readonly kind: 'cookie' | StorageArea;
  /** Host that sets it, in lower case; null when not said. */
  readonly domain: string | null;
  readonly party: 'first' | 'third' | null;
  readonly provider: string | null;
  readonly purpose: Declaration['purpose'];
  /** The page's own words, in its language; null when it has none. */
  readonly purposeText: string | null;
  readonly duration: WordedDuration;
}

/** A name in parts, one of which at least is literal. */
export type ImportedName = readonly NamePart[];

export type NamePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' | 'digits' | 'uuid' }
  /** null: of any length. */
  | { readonly kind: 'hex'; readonly length: number | null };
