// Writes that are asked for on every page and that no browser stores, since each names a domain that is not its own.
import type { Writer } from '../../core/schema/stored-record.ts';
import { hosts } from '../hosts.ts';
import { addresses } from './addresses.ts';
import type { Occasion } from './occasion.ts';

export interface RefusalFacts {
  readonly name: string;
  /** The Domain attribute that was asked for. */
  readonly domain: string;
  /** Host of the response, or of the document whose script wrote. */
  readonly host: string;
  readonly via: Writer['via'];
  /** Response or script, without query. */
  readonly url: string;
  readonly hasLine: boolean;
  /** Who loaded the script, or the script that was answered with. */
  readonly chain: readonly string[];
}

export interface RefusalRow extends RefusalFacts {
  readonly occasion: Occasion;
}

export const refusalRows: readonly RefusalRow[] = [
  {
    name: 'dp_gammal',
    domain: 'femd-kurser.example',
    host: hosts.site,
    via: 'http-header',
    url: addresses.start,
    hasLine: false,
    chain: [],
    occasion: 'every-page',
  },
  {
    name: 'th_id',
    domain: 'mattis-analys.test',
    host: hosts.tagManager,
    via: 'http-header',
    url: addresses.tagLoader,
    hasLine: false,
    chain: [],
    occasion: 'every-page',
  },
  {
    name: '_ma_global',
    domain: 'mattis-analys.test',
    host: hosts.site,
    via: 'document.cookie',
    url: addresses.analytics,
    hasLine: true,
    chain: [addresses.tagLoader],
    occasion: 'every-page',
  },
];
