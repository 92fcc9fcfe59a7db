import { isUnder } from '../is-under.ts';
import type { Party } from '../schema/run.ts';
import { registrableDomain } from '../site-of.ts';

/** Whose a host is, seen from the audited host `site` and the domains that the policy calls the site's own. */
export function partyOf(host: string, site: string, ownDomains: readonly string[]): Party {
  if (host === '') return 'unknown';
  if (host === site || ownDomains.some((domain) => isUnder(host, domain))) return 'first';
  const domain = registrableDomain(host);
  if (domain === null) return 'unknown';
  return domain === registrableDomain(site) ? 'first' : 'third';
}
