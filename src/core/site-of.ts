import { getDomain } from 'tldts';

/** null for an address, a bare name such as localhost, and a public suffix itself. Private suffixes count: github.io is one. */
export function registrableDomain(host: string): string | null {
  return getDomain(host.toLowerCase(), { allowPrivateDomains: true, extractHostname: false });
}

/** Registrable domain of a host, or the host itself where it has none. */
export function siteOf(host: string): string {
  return registrableDomain(host) ?? host;
}
