// Brings a site back to the state of a first visit, as far as an extension may.
import type { Cookies } from 'webextension-polyfill';
import { send } from '../../messaging/send.ts';
import { areAllSitesGranted } from '../../platform/all-sites.ts';
import { clearStorage, mayClear } from '../../platform/browsing-data.ts';
import { deleteCookie } from '../../platform/delete-cookie.ts';
import { contactedHosts } from './contacted-hosts.ts';
import { emptyFrame } from './empty-frame.ts';
import type { GuidedAudit, Leftover } from './guided-audit.ts';
import { isOwn, ownDomains } from './own-domains.ts';
import { siteCookies } from './site-cookies.ts';
import { leaveSite, loadPage } from './visited-tab.ts';

/** A request that was under way when the page was left may still bring a cookie. */
const mostRounds = 3;
/** What a page contacts by itself it has contacted by then, for the most part. */
const lookingMs = 3_000;

/** What is left afterwards; empty: nothing that we know of. */
export async function clearSite({ site, startUrl, tabId }: GuidedAudit): Promise<readonly Leftover[]> {
  const [canClear, seesAll] = await Promise.all([mayClear(), areAllSitesGranted()]);
  const known = await contactedHosts(site);
  if (seesAll && !known.areKnown) await lookOnce(tabId, startUrl);
  const { hosts } = await contactedHosts(site);
  await endVisit(tabId);
  await emptyFrames(tabId);
  await leaveSite(tabId);
  if (canClear) await clearStorage(originsOf(site, hosts));
  const remaining = await deleteCookies(site, hosts);
  return [
    ...(canClear ? [] : ['storage' as const]),
    ...(seesAll ? [] : ['third-party-cookies' as const]),
    ...(remaining.length === 0 ? [] : ['cookies' as const]),
  ];
}

/** Whose cookies there are to delete, is known once the site was seen. */
async function lookOnce(tabId: number, url: string): Promise<void> {
  await loadPage(tabId, url);
  await new Promise((resolve) => setTimeout(resolve, lookingMs));
  await send('log/flush');
}

/** What is deleted now is no part of the visit that goes on. */
async function endVisit(tabId: number): Promise<void> {
  const session = await send('tab/session', { tabId });
  if (session !== null) await send('visit/end', { sessionId: session.sessionId });
}

/** Reaches what the browser may clear for nobody but a permission, and what belongs to the tab alone. */
async function emptyFrames(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  // A tab that shows no page of the site has nothing of it to empty.
  await chrome.scripting.executeScript({ target, func: emptyFrame }).catch(() => undefined);
}

async function deleteCookies(site: string, hosts: ReadonlySet<string>): Promise<readonly Cookies.Cookie[]> {
  let remaining: readonly Cookies.Cookie[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    remaining = (await siteCookies(site, hosts)).flatMap(({ cookies }) => cookies);
    if (remaining.length === 0) return remaining;
    await Promise.all(remaining.map(deleteCookie));
  }
  return (await siteCookies(site, hosts)).flatMap(({ cookies }) => cookies);
}

function originsOf(site: string, hosts: ReadonlySet<string>): [string, ...string[]] {
  const own = new Set([...ownDomains(site), ...[...hosts].filter((host) => isOwn(host, site))]);
  own.delete(site);
  return [`https://${site}`, `http://${site}`, ...[...own].flatMap((host) => [`https://${host}`, `http://${host}`])];
}
