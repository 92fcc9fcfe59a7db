// Items that are known to serve statistics, advertising or the shop's own curiosity, by their names. A name may be used
// again for something else: it is a reason to ask, and no proof.
import type { RunCookie, RunStorage } from '../schema/run.ts';
import { matchesPattern } from './matches-pattern.ts';

interface OptionalClass {
  readonly tool: string;
  readonly patterns: readonly string[];
}

const classes: readonly OptionalClass[] = [
  { tool: 'Google Analytics', patterns: ['_ga', '_ga_*', '_gid', '_gat', '_gat_*'] },
  { tool: 'Google Ads', patterns: ['_gcl_*'] },
  { tool: 'Meta Pixel', patterns: ['_fbp', '_fbc'] },
  { tool: 'Microsoft Advertising', patterns: ['_uet*'] },
  { tool: 'WooCommerce order attribution', patterns: ['sbjs_*'] },
  { tool: 'WooCommerce recently viewed products', patterns: ['woocommerce_recently_viewed'] },
  { tool: 'Jetpack', patterns: ['tk_ai'] },
];

/** What is known to store an item of this name; null: nothing is known. */
export function knownOptional(item: RunCookie | RunStorage): string | null {
  const name = 'area' in item ? item.key : item.name;
  const found = classes.find(({ patterns }) => patterns.some((pattern) => matchesPattern(pattern, name)));
  return found?.tool ?? null;
}
