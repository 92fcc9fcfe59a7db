import type { RefusalReason } from '../../schema/refusal.ts';
import type { SeenAttempt } from '../attempts-seen.ts';
import { isCrossSite, isSecureAddress } from './setting.ts';

/** What the attributes ask for against the connection, the writer and the site (RFC 6265bis section 5.7, in its order). */
export function attributeRefusal(attempt: SeenAttempt): RefusalReason | null {
  const { cookie, via, address } = attempt;
  const { secure, httpOnly, sameSite, partitioned } = cookie;
  if (secure && address !== '' && !isSecureAddress(address)) return 'secure-from-insecure';
  if (httpOnly && via !== 'http-header') return 'http-only-by-script';
  if (sameSite !== 'none' && isCrossSite(attempt)) return 'same-site';
  if (sameSite === 'none' && !secure) return 'same-site-none-insecure';
  return prefixRefusal(attempt) ?? (partitioned && !secure ? 'partitioned-insecure' : null);
}

/** In whatever case the prefix is written. Chromium knows two more than the RFC: draft-ietf-httpbis-layered-cookies. */
function prefixRefusal({ cookie, via }: SeenAttempt): RefusalReason | null {
  const { name, secure, httpOnly, domain, path } = cookie;
  if (/^__secure-/i.test(name) && !secure) return 'secure-prefix';
  if (/^__host-/i.test(name) && (!secure || domain !== null || path !== '/')) return 'host-prefix';
  if (/^__(?:host-)?http-/i.test(name) && !(secure && httpOnly && via === 'http-header')) return 'http-prefix';
  return null;
}
