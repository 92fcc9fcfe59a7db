import { hexSha256 } from '../hex-sha256.ts';

/** A fragment name for a hostile id: the same in every audit, so that a link into a report keeps its meaning. */
export function anchor(kind: 'finding' | 'group' | 'item' | 'contact' | 'refused', id: string): string {
  return `${kind}-${hexSha256(id).slice(0, 12)}`;
}
