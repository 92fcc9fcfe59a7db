// Items that are known to serve statistics, advertising or the shop's own curiosity, by their names. A name may be used
// again for something else: it is a reason to ask, and no proof.
import type { RunCookie, RunStorage } from '../schema/run.ts';
import { fitsAny } from './name-pattern.ts';

interface OptionalClass {
  readonly tool: string;
  readonly fits: (name: string) => boolean;
}

const classes: readonly OptionalClass[] = [
  { tool: 'Google Analytics', fits: fitsAny(['_ga', '_ga_*', '_gid', '_gat', '_gat_*']) },
  { tool: 'Google Ads', fits: fitsAny(['_gcl_*']) },
  { tool: 'Meta Pixel', fits: fitsAny(['_fbp', '_fbc']) },
  { tool: 'Microsoft Advertising', fits: fitsAny(['_uet*']) },
  { tool: 'WooCommerce order attribution', fits: fitsAny(['sbjs_*']) },
  { tool: 'WooCommerce recently viewed products', fits: fitsAny(['woocommerce_recently_viewed']) },
  { tool: 'Jetpack', fits: fitsAny(['tk_ai']) },
];

/** What is known to store an item of this name; null: nothing is known. */
export function knownOptional(item: RunCookie | RunStorage): string | null {
  const name = 'area' in item ? item.key : item.name;
  const found = classes.find(({ fits }) => fits(name));
  return found?.tool ?? null;
}
