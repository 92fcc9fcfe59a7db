import type { NameMatch } from '../../core/schema/name-match.ts';

export interface FoldedName {
  readonly name: NameMatch;
  /** Those that were seen, sorted. */
  readonly seen: readonly string[];
}

/** Of UTF-16 code units, as the policy language has it (core/schema/name-match.ts). */
export const longestExact = 4096;
const longestPrefix = 200;

/** A name as it stands; what is longer than a name may be, by its beginning. */
export function plainName(name: string): NameMatch {
  return name.length > longestExact ? { prefix: name.slice(0, longestPrefix) } : { exact: name };
}
