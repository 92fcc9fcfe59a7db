import type { JarCookie } from '../schema/cookie.ts';
import { joinInjectively } from './join-injectively.ts';

/** What tells two cookies apart (RFC 6265bis section 5.7, step 24; CHIPS adds the partition). */
export type CookieKey = Pick<JarCookie, 'name' | 'domain' | 'hostOnly' | 'path' | 'partitionKey'>;

/** Equal for equal keys alone, whatever characters a hostile name holds. */
export function cookieIdentity({ name, domain, hostOnly, path, partitionKey }: CookieKey): string {
  const partition = partitionKey === null ? [] : [partitionKey];
  return joinInjectively([name, domain, hostOnly ? 'host' : 'domain', path, ...partition]);
}
