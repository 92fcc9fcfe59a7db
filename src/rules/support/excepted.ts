import type { Profile } from '../../core/audit/profile.ts';
import type { StoredItem } from './stored.ts';

/**
 * Whether the country lets the site itself store this without a yes as long as nobody has said no: then it is for a purpose that the
 * policy declares by its name, or that a name is known for beyond doubt.
 */
export function isExcepted({ exceptedPurposes }: Profile): (item: StoredItem) => boolean {
  return ({ party, coverage, purpose, known }) => {
    if (party !== 'first') return false;
    if (coverage === 'named' && purpose !== 'unknown') return exceptedPurposes.includes(purpose);
    return known?.confidence === 'sure' && known.purposes.every((one) => exceptedPurposes.includes(one));
  };
}
