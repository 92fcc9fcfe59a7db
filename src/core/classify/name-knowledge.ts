import type { Known } from '../schema/known.ts';
import type { Party } from '../schema/run.ts';
import type { StorageArea } from '../schema/storage.ts';
import type { Localized } from '../schema/text.ts';

/** A stored item, as far as its name can be known by it. */
export interface NamedThing {
  readonly area: 'cookie' | StorageArea;
  readonly name: string;
  /** Domain of a cookie, host of the origin of another item. */
  readonly host: string;
  /** Host of the response or script that wrote it; null: not seen. */
  readonly writer: string | null;
  readonly party: Party;
}

export interface KnownName extends Known {
  readonly provider: string | null;
  /** ISO 3166-1 alpha-2, of the provider's seat; null: not known, or the site runs the software itself. */
  readonly country: string | null;
  /** Name by which wordpress.org knows the plugin that stores it; null: none, or not known. */
  readonly plugin: string | null;
  readonly description: Localized | null;
  /** When the exemption does not hold. */
  readonly caution: Localized | null;
}

/** null: nothing is known, which most names of the web are. */
export type NameKnowledge = (item: NamedThing) => KnownName | null;

export const unknownName: NameKnowledge = () => null;
