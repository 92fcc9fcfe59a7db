import { contactedHosts } from './contacted-hosts.ts';
import type { CookieCount } from './panel-state.ts';
import { siteCookies } from './site-cookies.ts';

/** Whose cookies a clearing would delete now. */
export async function cookieCounts(site: string): Promise<readonly CookieCount[]> {
  const { hosts } = await contactedHosts(site);
  const found = await siteCookies(site, hosts);
  return found.map(({ site: of, isOwn, cookies }) => ({ site: of, isOwn, count: cookies.length }));
}
