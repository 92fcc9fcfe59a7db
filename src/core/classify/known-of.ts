import { hostOf } from '../record/address.ts';
import type { Known } from '../schema/known.ts';
import type { Party } from '../schema/run.ts';
import type { CookieRecord, StorageRecord } from '../schema/stored-record.ts';
import type { NameKnowledge } from './name-knowledge.ts';

type StoredCookie = Pick<CookieRecord, 'name' | 'domain' | 'setBy'>;
type StoredElsewhere = Pick<StorageRecord, 'area' | 'key' | 'origin' | 'script'>;

/** What a stored item is known for, as a run keeps it; null: nothing is known of its name. */
export function knownOf(
  item: (StoredCookie | StoredElsewhere) & { readonly party: Party },
  ofName: NameKnowledge,
): Known | null {
  const { party } = item;
  const writer = 'area' in item ? (item.script?.url ?? null) : item.setBy.url;
  const thing = 'area' in item ? ofStorage(item) : { area: 'cookie' as const, name: item.name, host: item.domain };
  const known = ofName({ ...thing, writer: writer === null ? null : hostOf(writer), party });
  if (known === null) return null;
  const { platform, purposes, exemption, source, confidence } = known;
  return { platform, purposes, exemption, source, confidence };
}

function ofStorage({ area, key, origin }: StoredElsewhere) {
  return { area, name: key, host: hostOf(origin) };
}
