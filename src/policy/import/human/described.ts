// What one row, block of labels or sentence says of one or more items, in the page's own words.
import type { Role } from './column-roles.ts';

export interface Described {
  readonly line: number;
  /** The headings that it stands under, the nearest last. */
  readonly headings: readonly string[];
  /** Which words say what; absent where nothing is said. */
  readonly said: Readonly<Partial<Record<Role, string>>>;
}

/** Somewhere on the page, for whoever goes there to read. */
export interface Place {
  /** From 1 in the HTML. */
  readonly line: number;
  readonly heading: string | null;
  readonly text: string;
}
