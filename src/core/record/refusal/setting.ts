// Where a write was made from: over which connection, and in whose page.
import { siteOf } from '../../site-of.ts';
import { hostOf } from '../address.ts';
import type { SeenAttempt } from '../attempts-seen.ts';

/** Browsers trust the machine itself as they trust https. */
export function isSecureAddress(address: string): boolean {
  if (/^(?:blob:)?(?:https|wss):/i.test(address)) return true;
  const host = hostOf(address);
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** RFC 6265bis section 5.2: an https page and an http address of one domain are two sites. */
export function isCrossSite(attempt: SeenAttempt): boolean {
  return involved(attempt).some(([a, b]) => !hasSameDomain(a, b) || isSecureAddress(a) !== isSecureAddress(b));
}

/** Whether it was made in a page of another domain, or for one: what blocking of third-party cookies asks. */
export function isThirdParty(attempt: SeenAttempt): boolean {
  return involved(attempt).some(([a, b]) => !hasSameDomain(a, b));
}

/** Pairs of known addresses that belong together where a write is first-party. A navigation is its own top-level page. */
function involved({ address, page, initiator, requestType, isHostCertain }: SeenAttempt): [string, string][] {
  if (requestType === 'main_frame' || !isHostCertain || hostOf(address) === '') return [];
  return [page, initiator].flatMap((other) => (other === null || hostOf(other) === '' ? [] : [[address, other]]));
}

function hasSameDomain(a: string, b: string): boolean {
  return siteOf(hostOf(a)) === siteOf(hostOf(b));
}
