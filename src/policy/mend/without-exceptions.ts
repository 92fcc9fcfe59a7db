import { profiles } from '../../core/audit/profile.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { ItemKnowledge } from '../draft/item-knowledge.ts';

/**
 * What may be proposed without saying that an item needs no yes: neither an exemption, nor a purpose that the country
 * excepts. That a visitor was not asked is the site’s to mend, and an owner who knows of an exception writes it down.
 */
export function withoutExceptions(proposals: ItemKnowledge, profile: ProfileId): ItemKnowledge {
  const { exceptedPurposes } = profiles[profile];
  return (item) => {
    const known = proposals(item);
    if (known === null) return null;
    const isExcepted = known.purpose !== null && exceptedPurposes.includes(known.purpose);
    return { ...known, exemption: null, purpose: isExcepted ? null : known.purpose };
  };
}
