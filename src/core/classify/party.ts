import { getDomain } from 'tldts';
import { isUnder } from '../is-under.ts';
import type { Party } from '../schema/run.ts';

/** null for an address, a bare name such as localhost, and a public suffix itself. Private suffixes count: github.io is one. */
export function registrableDomain(host: string): string | null {
  return getDomain(host.toLowerCase(), { allowPrivateDomains: true, extractHostname: false });
}

/** Registrable domain of a host, or the host itself where it has none. */
export function siteOf(host: string): string {
  return registrableDomain(host) ?? host;
}

/** Whose a host is, seen from the audited host `site` and the domains that the policy calls the site's own. */
export function partyOf(host: string, site: string, ownDomains: readonly string[]): Party {
  if (host === '') return 'unknown';
  if (host === site || ownDomains.some((domain) => isUnder(host, domain))) return 'first';
  const domain = registrableDomain(host);
  if (domain === null) return 'unknown';
  return domain === registrableDomain(site) ? 'first' : 'third';
}
