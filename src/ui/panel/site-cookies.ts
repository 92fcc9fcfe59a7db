import type { Cookies } from 'webextension-polyfill';
import { siteOf } from '../../core/site-of.ts';
import { allCookies } from '../../platform/all-cookies.ts';
import { isOwn } from './own-domains.ts';

/** The cookies of one site, by its registrable domain. */
export interface CookiesOfSite {
  readonly site: string;
  readonly isOwn: boolean;
  readonly cookies: readonly Cookies.Cookie[];
}

/**
 * The cookies that visits to the site left or may have left: its own, those of the hosts that it contacted, and all that the
 * browser keeps apart for pages of the site (CHIPS: partitioned). Its own first, then by name.
 */
export async function siteCookies(site: string, contacted: ReadonlySet<string>): Promise<readonly CookiesOfSite[]> {
  const cookies = (await allCookies()).filter((cookie) => isOfVisits(cookie, site, contacted));
  const bySite = Map.groupBy(cookies, ({ domain }) => (isOwn(hostOf(domain), site) ? site : siteOf(hostOf(domain))));
  return [...bySite]
    .map(([name, own]) => ({ site: name, isOwn: name === site, cookies: own }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.site.localeCompare(b.site, 'en'));
}

function isOfVisits(cookie: Cookies.Cookie, site: string, contacted: ReadonlySet<string>): boolean {
  const host = hostOf(cookie.domain);
  if (isOwn(host, site)) return true;
  const top = cookie.partitionKey?.topLevelSite;
  if (top !== undefined) return URL.canParse(top) && isOwn(new URL(top).hostname, site);
  return [...contacted].some((other) => other === host || (!cookie.hostOnly && other.endsWith(`.${host}`)));
}

function hostOf(domain: string): string {
  return domain.replace(/^\./, '').toLowerCase();
}
