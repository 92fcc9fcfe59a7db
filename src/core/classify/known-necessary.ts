// Items that are stored for what the visitor asked for, known by their names: the classes of opinion 4/2012 (WP 194,
// section 3) and the choice itself. The purpose decides and not the name, so each holds for the site's own items alone,
// and only as long as its class needs it.
import type { Exemption } from '../schema/consent-need.ts';
import type { RunCookie, RunStorage } from '../schema/run.ts';
import { fitsAny } from './name-pattern.ts';

interface NecessaryClass {
  readonly exemption: Exemption;
  readonly fits: (name: string) => boolean;
  /** What lives longer is not presumed to be necessary; null: the name alone decides. */
  readonly longestSeconds: number | null;
}

const day = 86_400;

const classes: readonly NecessaryClass[] = [
  // A basket that nobody filled needs none: shops store these once something lies in it.
  {
    exemption: 'user-input',
    fits: fitsAny(['PHPSESSID', 'wp_woocommerce_session_*', 'woocommerce_cart_hash', 'woocommerce_items_in_cart']),
    longestSeconds: 7 * day,
  },
  { exemption: 'user-input', fits: fitsAny(['wc_cart_hash_*', 'wc_fragments_*']), longestSeconds: null },
  // “Remember me” lasts for two weeks, and wants a ticked box.
  {
    exemption: 'authentication',
    fits: fitsAny(['wordpress_test_cookie', 'wordpress_sec_*', 'wordpress_logged_in_*']),
    longestSeconds: 15 * day,
  },
  // Of Stripe's two, the one that lives for a year is left to the policy. On pages without a payment neither is needed.
  { exemption: 'security', fits: fitsAny(['__cf_bm', '__stripe_sid']), longestSeconds: day },
  { exemption: 'load-balancing', fits: fitsAny(['AWSALB', 'AWSALBCORS', 'SERVERID']), longestSeconds: 7 * day },
  // Only members can set anything in the administration that these remember.
  { exemption: 'user-interface', fits: fitsAny(['wp-settings-*']), longestSeconds: 366 * day },
  // For items whose words are not read, such as a home-made banner's. No identifier is needed here.
  {
    exemption: 'consent-choice',
    fits: fitsAny(['*consent*', '*Consent*', '*samtyck*', 'cookielawinfo-*', 'viewed_cookie_policy', 'cmplz_*']),
    longestSeconds: 400 * day,
  },
  { exemption: 'consent-choice', fits: fitsAny(['*consent*', '*Consent*', '*samtyck*']), longestSeconds: null },
];

/** Why it needs no consent in its usual use; null: not known. */
export function knownNecessary(item: RunCookie | RunStorage): Exemption | null {
  if (item.party !== 'first') return null;
  const name = 'area' in item ? item.key : item.name;
  const found = classes.find(({ fits, longestSeconds }) => fits(name) && livesAtMost(item, longestSeconds));
  return found?.exemption ?? null;
}

/** The class that a name falls into, whoever stores it and for however long; null: not known. */
export function exemptionOfName(name: string): Exemption | null {
  const found = classes.find(({ fits }) => fits(name));
  return found?.exemption ?? null;
}

/** A cookie by which servers share their load or keep robots out, whoever set it: it tells no visitor's story. */
export function keepsServersRunning(cookie: string): boolean {
  return classes.some(
    ({ exemption, fits }) => (exemption === 'security' || exemption === 'load-balancing') && fits(cookie),
  );
}

/** Web storage has no end of its own. */
function livesAtMost(item: RunCookie | RunStorage, longestSeconds: number | null): boolean {
  if (longestSeconds === null) return 'area' in item;
  if ('area' in item) return false;
  return item.duration.kind === 'session' || item.duration.storedSeconds <= longestSeconds;
}
