// Whose a host is and what it is for: from our own list, else from third-party-web. Never in the worker or a content
// script: it is 100 kB.
import type { HostKnowledge, KnownHost } from '../core/classify/host-knowledge.ts';
import type { HostCategory } from '../core/schema/host-category.ts';
import { registrableDomain } from '../core/site-of.ts';
import { withDomainsAbove } from '../core/with-domains-above.ts';
import { knownHosts } from './known-hosts.ts';
import { countries } from './overlay/countries.ts';
import { type OverlayHosts, overlayHosts } from './overlay/hosts.ts';
import type { KnownHosts } from './reduce-entities.ts';

export const hostKnowledge: HostKnowledge = knowledgeFrom(knownHosts, overlayHosts);

/** The most specific name in the tables decides: the host's own, then `*.` of itself, then `*.` of the nearest domain above. */
export function knowledgeFrom(table: KnownHosts, own: OverlayHosts = []): HostKnowledge {
  let byDomain: ReadonlyMap<string, Owner> | null = null;
  return (address) => {
    byDomain ??= new Map([...index(table), ...ownIndex(own)]);
    const host = address.replace(/\.$/, '');
    const named = byDomain.get(host);
    if (named !== undefined) return { ...named, confidence: 'sure', isPlatform: false };
    for (const domain of withDomainsAbove(host)) {
      const owner = byDomain.get(`*.${domain}`);
      if (owner !== undefined) return below(host, domain, owner);
    }
    return null;
  };
}

type Owner = Pick<KnownHost, 'organisation' | 'category' | 'country' | 'source'>;

function index(table: KnownHosts): (readonly [domain: string, owner: Owner])[] {
  const countryOf = new Map(Object.entries(countries).flatMap(([country, all]) => all.map((one) => [one, country])));
  return table.flatMap(([organisation, category, domains]) => {
    const country = countryOf.get(organisation) ?? null;
    const owner: Owner = { organisation, category, country, source: 'third-party-web' };
    return domains.split(' ').map((domain) => [domain, owner] as const);
  });
}

function ownIndex(table: OverlayHosts): (readonly [domain: string, owner: Owner])[] {
  return table.flatMap(([organisation, category, country, domains]) =>
    domains.map((domain) => [`*.${domain}`, { organisation, category, country, source: 'overlay' }] as const),
  );
}

function below(host: string, domain: string, owner: Owner): KnownHost {
  const isRented = isPlatform(host, domain, owner.category);
  return { ...owner, confidence: isRented ? 'guess' : 'sure', isPlatform: isRented };
}

/**
 * Whoever owns a domain under which others register (github.io, a private suffix) or rent (hosting, delivery networks) does
 * not own what lies there. A host that the table names in full is its organisation's own.
 */
function isPlatform(host: string, domain: string, category: HostCategory): boolean {
  if (category === 'hosting' || category === 'cdn') return true;
  return domain.length < (registrableDomain(host)?.length ?? Number.POSITIVE_INFINITY);
}
