// Who was contacted: one row for each organisation, or for each site whose organisation is not known.
import { isContact } from '../../core/classify/is-contact.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import { compareText } from '../../core/compare-text.ts';
import type { HostCategory } from '../../core/schema/host-category.ts';
import type { Run, RunRequest } from '../../core/schema/run.ts';
import { ofFullestVisits } from './fullest-visits.ts';
import type { Organisations } from './who.ts';

export interface Contact {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Those of its hosts that the policy does not name. */
  readonly unnamedHosts: readonly string[];
  readonly categories: readonly HostCategory[];
  /** ISO 3166-1 alpha-2, of the organisation; none where it is not known. */
  readonly countries: readonly string[];
  /** Who runs its servers, where that does not tell whose it is. */
  readonly hostedBy: readonly string[];
  /** Hosts that the DNS tells more of. */
  readonly aliases: readonly Alias[];
  readonly types: readonly RunRequest['type'][];
  /** Added up over the scenarios; of visits that were repeated, those of the fullest. So are `beforeChoice` and `pixels`. */
  readonly requests: number;
  readonly beforeChoice: number;
  readonly isNamed: boolean;
  /** Requests whose answer shows nothing. */
  readonly pixels: number;
  /** Some request carried cookies; null when that could not be observed of any. */
  readonly gotCookies: boolean | null;
}

export interface Alias {
  readonly host: string;
  readonly canonicalHost: string;
  readonly isCloaked: boolean;
}

/** Not mentioned by the policy first, then those contacted before a choice, then by name. */
export function contacts(runs: readonly Run[], known: Organisations): readonly Contact[] {
  const seen = runs.flatMap((run) => contactsOf(run).map((request) => ({ run, request })));
  return [...Map.groupBy(seen, ({ request }) => contactName(request, known))]
    .map(([name, group]) => contact(name, group))
    .toSorted(
      (a, b) =>
        Number(a.isNamed) - Number(b.isNamed) ||
        Number(b.beforeChoice > 0) - Number(a.beforeChoice > 0) ||
        compareText(a.name, b.name),
    );
}

export function contactsOf({ requests }: Run): readonly RunRequest[] {
  return requests.filter(isContact);
}

export function contactName(request: RunRequest, known: Organisations): string {
  const site = recipientSite(request);
  return known.get(site) ?? site;
}

interface Seen {
  readonly run: Run;
  readonly request: RunRequest;
}

function contact(name: string, seen: readonly Seen[]): Contact {
  const requests = seen.map(({ request }) => request);
  const count = (keep: (request: RunRequest) => boolean) =>
    ofFullestVisits(seen.filter(({ request }) => keep(request))).length;
  const observed = requests.filter(({ sentCookies }) => sentCookies !== null);
  const unnamed = requests.filter(({ declared }) => declared !== 'named');
  return {
    name,
    hosts: unique(requests.map(({ host }) => host)),
    unnamedHosts: unique(unnamed.map(({ host }) => host)),
    categories: unique(requests.flatMap(({ category }) => category ?? [])),
    countries: unique(requests.flatMap(({ country }) => country ?? [])),
    hostedBy: unique(requests.flatMap(({ hostedBy }) => hostedBy ?? [])),
    aliases: aliases(requests),
    types: unique(requests.map(({ type }) => type)),
    requests: count(() => true),
    beforeChoice: count(({ phase }) => phase === 'before-choice'),
    isNamed: unnamed.length === 0,
    pixels: count(({ isPixel }) => isPixel),
    gotCookies: observed.length === 0 ? null : observed.some(({ sentCookies }) => (sentCookies ?? []).length > 0),
  };
}

/** Of those who hide behind a name of the site’s own, and of those who nothing else is known of. */
function aliases(requests: readonly RunRequest[]): readonly Alias[] {
  const byHost = new Map(requests.map((request) => [request.host, request]));
  return [...byHost.values()].flatMap(({ host, canonicalHost, isCloaked, organisation, hostedBy }) => {
    const isTelling = isCloaked === true || (organisation === null && hostedBy === null);
    return canonicalHost !== null && isTelling ? [{ host, canonicalHost, isCloaked: isCloaked === true }] : [];
  });
}

function unique<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].toSorted(compareText);
}
