// Where identifiers of stored items went: the same text in an item and, later, in a request to somebody else.
import { joinInjectively } from '../cookie/join-injectively.ts';
import { isUnder } from '../is-under.ts';
import type { RequestRecord, Sharing } from '../schema/session.ts';
import type { SentIdentifier } from '../schema/value.ts';
import type { Clock } from './clock.ts';
import type { Holding } from './holdings.ts';

/**
 * One for each item, host and place in the request, in order of time. `holdings` and `requests` in order of time. A request
 * has the time of its answer: what was stored while it was under way counts as stored before it.
 *
 * How many items hold an identifier says nothing against it: a copy under a sixth name would otherwise hide it. What all
 * visitors share is kept out by what counts as an identifier, and by what stands in the addresses of the site's own pages.
 */
export function sharingsOf(
  holdings: readonly Holding[],
  requests: readonly RequestRecord[],
  site: string,
  clock: Clock,
): Sharing[] {
  const holders = holdersOf(holdings);
  const inAddresses = identifiersOfPages(requests, site);
  const isBefore = (holding: Holding, atMs: number) => clock(holding.atMs) <= atMs;
  const sharings = new Map<string, Sharing>();

  for (const request of requests) {
    const identifiers = request.identifiers.filter(({ digest }) => !inAddresses.has(digest));
    const found = identifiers.flatMap((identifier) =>
      (holders.get(identifier.digest) ?? [])
        .filter((holding) => isBefore(holding, request.atMs) && !isOfOneTree(holding.host, request.host))
        .map((holding) => sharingOf(holding, request, identifier)),
    );
    for (const [key, first] of new Map(found.map((sharing) => [keyOf(sharing), sharing]))) {
      const earlier = sharings.get(key);
      if (earlier !== undefined) sharings.set(key, { ...earlier, count: earlier.count + 1 });
      else if (sharings.size < mostSharings) sharings.set(key, first);
    }
  }
  return [...sharings.values()];
}

function sharingOf(
  { item }: Holding,
  { host, url, page, frame, atMs }: RequestRecord,
  { in: place, name: parameter }: SentIdentifier,
): Sharing {
  return { item, host, url, in: place, parameter, page, frame, atMs, count: 1 };
}

function keyOf({ item, host, in: place, parameter }: Sharing): string {
  return joinInjectively([item.kind, item.id, host, place, parameter ?? '']);
}

/** A hostile page can make thousands of items hold the same, and send it as often. */
const mostHolders = 20;
const mostSharings = 2_000;

/** By identifier, each item once, from when it first held it. */
function holdersOf(holdings: readonly Holding[]): ReadonlyMap<string, readonly Holding[]> {
  const holders = new Map<string, Map<string, Holding>>();
  for (const holding of holdings) {
    const key = `${holding.item.kind} ${holding.item.id}`;
    for (const identifier of holding.identifiers) {
      const ofIdentifier = holders.get(identifier) ?? new Map<string, Holding>();
      if (!ofIdentifier.has(key) && ofIdentifier.size < mostHolders) ofIdentifier.set(key, holding);
      holders.set(identifier, ofIdentifier);
    }
  }
  return new Map([...holders].map(([identifier, ofIdentifier]) => [identifier, [...ofIdentifier.values()]]));
}

/** An article's number in the path of its page is the same for every visitor. */
function identifiersOfPages(requests: readonly RequestRecord[], site: string): ReadonlySet<string> {
  const pages = requests.filter(({ type, host }) => type === 'main_frame' && isOfOneTree(host, site));
  return new Set(
    pages.flatMap(({ identifiers }) => identifiers.filter((one) => one.in === 'path').map(({ digest }) => digest)),
  );
}

/** One of the two is the other, or lies under it: what the one stores is the other's to read, or nearly so. */
function isOfOneTree(one: string, other: string): boolean {
  return one === '' || other === '' || isUnder(one, other) || isUnder(other, one);
}
