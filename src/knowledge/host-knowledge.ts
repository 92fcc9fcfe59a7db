// Whose a host is and what it is for, from third-party-web. Never in the worker or a content script: it is 100 kB.
import type { HostKnowledge } from '../core/classify/host-knowledge.ts';
import type { HostCategory } from '../core/schema/host-category.ts';
import { registrableDomain } from '../core/site-of.ts';
import { withDomainsAbove } from '../core/with-domains-above.ts';
import { knownHosts } from './known-hosts.ts';
import type { KnownHosts } from './reduce-entities.ts';

export const hostKnowledge: HostKnowledge = knowledgeFrom(knownHosts);

/** The most specific name in the table decides: the host's own, then `*.` of itself, then `*.` of the nearest domain above. */
export function knowledgeFrom(table: KnownHosts): HostKnowledge {
  let byDomain: ReadonlyMap<string, Owner> | null = null;
  return (address) => {
    byDomain ??= index(table);
    const host = address.replace(/\.$/, '');
    const own = byDomain.get(host);
    if (own !== undefined) return { ...own, source: 'third-party-web', isPlatform: false };
    for (const domain of withDomainsAbove(host)) {
      const owner = byDomain.get(`*.${domain}`);
      if (owner !== undefined)
        return { ...owner, source: 'third-party-web', isPlatform: isPlatform(host, domain, owner) };
    }
    return null;
  };
}

interface Owner {
  readonly organisation: string;
  readonly category: HostCategory;
}

function index(table: KnownHosts): ReadonlyMap<string, Owner> {
  return new Map(
    table.flatMap(([organisation, category, domains]) =>
      domains.split(' ').map((domain) => [domain, { organisation, category }]),
    ),
  );
}

/**
 * Whoever owns a domain under which others register (github.io, a private suffix) or rent (hosting, delivery networks) does
 * not own what lies there. A host that the table names in full is its organisation's own.
 */
function isPlatform(host: string, domain: string, { category }: Owner): boolean {
  if (category === 'hosting' || category === 'cdn') return true;
  return domain.length < (registrableDomain(host)?.length ?? Number.POSITIVE_INFINITY);
}
