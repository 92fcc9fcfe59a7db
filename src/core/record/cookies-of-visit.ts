import type { Event } from '../schema/event.ts';
import { withDomainsAbove } from '../with-domains-above.ts';
import { hostOf } from './address.ts';
import type { CookieHistory, StoreChange } from './jar.ts';
import { ofKind } from './ordered-log.ts';

/**
 * A person's browser has other tabs, and the cookie store does not say which tab a cookie is for. Of this visit are the
 * cookies that it was seen to write, and those that its site or the hosts that it contacted could set.
 */
export function cookiesOfVisit(
  histories: readonly CookieHistory[],
  events: readonly Event[],
  site: string,
  writers: ReadonlyMap<StoreChange, unknown>,
): CookieHistory[] {
  const hosts = new Set([site, ...ofKind(events, 'request', 'resource-seen').map(({ url }) => hostOf(url))]);
  const reachable = new Set([...hosts].flatMap(withDomainsAbove));
  return histories.filter(({ latest, writes }) => {
    return (
      reachable.has(latest.domain) || latest.domain.endsWith(`.${site}`) || writes.some((write) => writers.has(write))
    );
  });
}
