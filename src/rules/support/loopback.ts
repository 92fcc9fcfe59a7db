import { isUnder } from '../../core/is-under.ts';

/** A host that is the visitor's own computer (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3). */
export function isLoopback(host: string): boolean {
  return isUnder(host, 'localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
