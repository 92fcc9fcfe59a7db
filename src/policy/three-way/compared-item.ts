// One thing that the page, the file and the browser may each know of.
import { addressee } from '../../core/classify/addressee.ts';
import { nameText } from '../../core/classify/name-text.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { RunCookie, RunRequest, RunStorage } from '../../core/schema/run.ts';
import type { StorageArea } from '../../core/schema/storage.ts';

export type NamedDeclaration = Extract<Declaration, { depth: 'named' }>;

/** What was seen of it: cookies, items of storage, or requests. */
export interface Sightings {
  readonly cookies: readonly RunCookie[];
  readonly storage: readonly RunStorage[];
  readonly requests: readonly RunRequest[];
}

export interface ComparedItem {
  readonly label: ItemLabel;
  /** The page may list as several what the file has as one. */
  readonly page: readonly NamedDeclaration[];
  readonly file: NamedDeclaration | null;
  /** null: it was not seen. */
  readonly seen: Sightings | null;
}

export interface ItemLabel {
  readonly kind: 'cookie' | 'storage' | 'recipient';
  /** Name or pattern; of a recipient, its domains. */
  readonly name: string;
  readonly area: StorageArea | null;
  /** Where the name alone does not say which. */
  readonly domain: string | null;
  /** Id of the file's entry; null where it has none. */
  readonly declaration: string | null;
}

export function labelOf(one: NamedDeclaration, isOfFile: boolean): ItemLabel {
  const declaration = isOfFile ? one.id : null;
  if (one.kind === 'recipient' || one.kind === 'pixel')
    return { kind: 'recipient', name: addressee(one), area: null, domain: null, declaration };
  const area = one.kind === 'storage' ? one.area : null;
  return { kind: one.kind, name: nameText(one.name), area, domain: one.domain, declaration };
}

export const noSightings: Sightings = { cookies: [], storage: [], requests: [] };

export function isSeen({ cookies, storage, requests }: Sightings): boolean {
  return cookies.length + storage.length + requests.length > 0;
}
