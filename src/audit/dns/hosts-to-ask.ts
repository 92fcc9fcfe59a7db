import { hostOf } from '../../core/record/address.ts';
import type { SessionRecord } from '../../core/schema/session.ts';
import { registrableDomain } from '../../core/site-of.ts';
import type { ConnectTo } from '../browser/connect-to.ts';

/**
 * Contacted hosts whose other names the DNS can tell: not those that `connectTo` sent elsewhere, that never answered, or that
 * the visited pages themselves came from.
 */
export function hostsToAsk(
  sessions: readonly Pick<SessionRecord, 'site' | 'pages' | 'requests'>[],
  connectTo: readonly ConnectTo[],
): string[] {
  const visited = new Set(sessions.flatMap(({ site, pages }) => [site, ...pages.map(({ url }) => hostOf(url))]));
  const answered = sessions.flatMap(({ requests }) => requests.filter(({ status }) => status !== null));
  return [...new Set(answered.map(({ host }) => host))].filter(
    (host) => !visited.has(host) && registrableDomain(host) !== null && !connectTo.some((rule) => leads(rule, host)),
  );
}

/** Whether connections to a host go to an address that its name in the DNS does not tell. */
function leads({ fromHost, toHost }: ConnectTo, host: string): boolean {
  if (toHost === null) return false;
  if (fromHost === null) return true;
  return fromHost.startsWith('*') ? host.endsWith(fromHost.slice(1)) : host === fromHost;
}
