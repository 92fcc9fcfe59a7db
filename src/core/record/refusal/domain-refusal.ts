import { getPublicSuffix, parse } from 'tldts';
import { isUnder } from '../../is-under.ts';
import type { RefusalReason } from '../../schema/refusal.ts';
import type { SeenAttempt } from '../attempts-seen.ts';

/** RFC 6265bis sections 5.1.3 and 5.7. A Domain that names the host itself is never refused. */
export function domainRefusal({ cookie: { domain }, host, isHostCertain }: SeenAttempt): RefusalReason | null {
  if (domain === null || host === null || !isHostCertain || domain === host) return null;
  if (isPublicSuffix(domain)) return 'public-suffix';
  return isAddress(host) || !isUnder(host, domain) ? 'domain-mismatch' : null;
}

function isPublicSuffix(domain: string): boolean {
  return getPublicSuffix(domain, { allowPrivateDomains: true, extractHostname: false }) === domain && domain !== '';
}

function isAddress(host: string): boolean {
  return parse(host, { extractHostname: false }).isIp === true;
}
