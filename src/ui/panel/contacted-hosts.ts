import type { Event } from '../../core/schema/event.ts';
import { readEvents } from '../../recorder/log/read-events.ts';
import { sessionIds } from '../../recorder/log/session-ids.ts';
import { isOwn } from './own-domains.ts';

export interface ContactedHosts {
  /** Of everyone whom the visits to the site contacted, the site's own included. */
  readonly hosts: ReadonlySet<string>;
  /** A visit with access to all sites was recorded: before the first, nobody knows whom the site contacts. */
  readonly areKnown: boolean;
}

const mostVisits = 8;

/** From the newest visits to the site that are kept. */
export async function contactedHosts(site: string): Promise<ContactedHosts> {
  const ids = (await sessionIds((other) => isOwn(other, site))).slice(0, mostVisits);
  const hosts = new Set([site]);
  let areKnown = false;
  for (const id of ids) {
    for (const event of await readEvents(id)) {
      const host = hostOf(event);
      if (host !== null) hosts.add(host);
      areKnown ||= event.kind === 'session-started' && event.environment.hostAccess === 'all-sites';
    }
  }
  return { hosts, areKnown };
}

function hostOf(event: Event): string | null {
  const url =
    event.kind === 'document-committed'
      ? event.frame.url
      : event.kind === 'request' || event.kind === 'resource-seen'
        ? event.url
        : '';
  return URL.canParse(url) ? new URL(url).hostname || null : null;
}
