import { withDomainsAbove } from '../with-domains-above.ts';

/** The values for a host and for the domains above it, the nearest first. A domain may be written `*.shop.test`. */
export function hostIndex<V>(entries: readonly (readonly [domain: string, value: V])[]): (host: string) => V[] {
  const byDomain = Map.groupBy(entries, ([domain]) => (domain.startsWith('*.') ? domain.slice(2) : domain));
  return (host) => withDomainsAbove(host).flatMap((domain) => (byDomain.get(domain) ?? []).map(([, value]) => value));
}
