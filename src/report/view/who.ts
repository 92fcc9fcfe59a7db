// Whose a host is, as far as the policy and what is known besides tell.
import { recipientSite } from '../../core/classify/recipient-site.ts';
import type { OrganisationSource, Run } from '../../core/schema/run.ts';
import type { Stored } from './stored-items.ts';

/** Organisation of each host, and of each registrable domain, that one is known for. */
export type Organisations = ReadonlyMap<string, string>;

export function organisations(runs: readonly Run[]): Organisations {
  const known = new Map<string, string>();
  const told = runs.flatMap(({ requests }) => requests.filter(({ organisation }) => organisation !== null));
  // What the policy calls it goes before what others do.
  const policyFirst = told.toSorted((a, b) => rank(a.organisationSource) - rank(b.organisationSource));
  for (const request of policyFirst) {
    for (const name of [request.host, recipientSite(request)])
      if (!known.has(name)) known.set(name, request.organisation ?? '');
  }
  return known;
}

function rank(source: OrganisationSource | null): number {
  return source === 'policy' ? 0 : 1;
}

/** Who stored an item: the organisation behind the response or script that wrote it, else that host, else the item’s own. */
export function whoStored(item: Stored, known: Organisations): string {
  const url = 'area' in item ? (item.script?.url ?? item.origin) : item.setBy.url;
  const host = hostOf(url) ?? ('area' in item ? item.origin : item.domain);
  return known.get(host) ?? host;
}

export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null;
}
