// What the policy says an item is for, held against what its name is known for.
import type { Known } from '../../core/schema/known.ts';
import type { StoredItem } from './stored.ts';

/** An item whose name is known. */
export type KnownItem = StoredItem & { readonly known: Known };

/** A declaration that names the item gives it a purpose that what is known of the name leaves no room for. */
export function isMisnamed(item: StoredItem): item is KnownItem {
  const { known, purpose, coverage } = item;
  if (known === null || coverage !== 'named' || purpose === 'unknown') return false;
  return !purposesAllowed(known).has(purpose);
}

/** Known to need a yes in its usual use, and in none that is exempt. */
export function isKnownOptional(item: StoredItem): item is KnownItem {
  const { known } = item;
  return known !== null && known.confidence !== 'guess' && !purposesAllowed(known).has('necessary');
}

/** Whoever asks for consent where none is needed does no harm: what is necessary may be called a preference. */
function purposesAllowed({ purposes, exemption }: Known): ReadonlySet<StoredItem['purpose']> {
  return new Set([
    ...purposes,
    ...(exemption === null ? [] : (['necessary', 'preferences'] as const)),
    ...(purposes.includes('necessary') ? (['preferences'] as const) : []),
  ]);
}
