// What a walk over the start page keeps in the browser besides cookies.
import type { StorageArea } from '../../core/schema/storage.ts';
import { hosts } from '../hosts.ts';
import { addresses } from './addresses.ts';
import type { Occasion } from './occasion.ts';

export interface StorageFacts {
  readonly area: StorageArea;
  readonly origin: string;
  /** Storage key, database name or cache name. */
  readonly key: string;
  readonly party: 'first' | 'third';
  /** The script that wrote it, without query; null where the write is no call: a property of localStorage. */
  readonly script: string | null;
}

export interface StorageRow extends StorageFacts {
  readonly occasion: Occasion;
}

const onSite = { origin: `https://${hosts.site}`, party: 'first', occasion: 'every-page' } as const;

export const storageRows: readonly StorageRow[] = [
  { ...onSite, area: 'sessionStorage', key: 'wpEmojiSettingsSupports', script: addresses.start },
  { ...onSite, area: 'localStorage', key: 'dp_tema', script: null },
  { ...onSite, area: 'localStorage', key: 'dp_senast_sedd', script: addresses.portal },
  { ...onSite, area: 'indexedDB', key: 'lp-kursframsteg', script: addresses.progress },
  { ...onSite, area: 'cacheStorage', key: 'dp-sidor-v1', script: addresses.portal },
  {
    area: 'localStorage',
    origin: `https://${hosts.video}`,
    key: 'vp-spelare',
    party: 'third',
    script: addresses.playerScript,
    occasion: 'while-accepted',
  },
];
