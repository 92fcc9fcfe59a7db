// Whose a host is, as far as the policy tells.
import type { Run } from '../../core/schema/run.ts';
import type { Stored } from './stored-items.ts';

/** Organisation of each host, and of each registrable domain, that the policy knows one for. */
export type Organisations = ReadonlyMap<string, string>;

export function organisations(runs: readonly Run[]): Organisations {
  const known = new Map<string, string>();
  for (const { requests } of runs) {
    for (const { host, site, organisation } of requests) {
      if (organisation === null) continue;
      known.set(host, organisation);
      if (!known.has(site)) known.set(site, organisation);
    }
  }
  return known;
}

/** Who stored an item: the organisation behind the response or script that wrote it, else that host, else the item’s own. */
export function whoStored(item: Stored, known: Organisations): string {
  const url = 'area' in item ? (item.script?.url ?? item.origin) : item.setBy.url;
  const host = hostOf(url) ?? ('area' in item ? item.origin : item.domain);
  return known.get(host) ?? host;
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null;
}
