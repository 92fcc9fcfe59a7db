// What was stored in several visits, gathered into what one declaration can say.
import { isLeftover } from '../../core/classify/is-leftover.ts';
import { isOfSite } from '../../core/classify/is-of-site.ts';
import { compareText } from '../../core/compare-text.ts';
import { joinInjectively } from '../../core/cookie/join-injectively.ts';
import { hostOf } from '../../core/record/address.ts';
import type { Party, RunCookie, RunStorage } from '../../core/schema/run.ts';
import { siteOf } from '../../core/site-of.ts';
import { foldNames } from './fold-names.ts';
import type { FoldedName } from './folded-name.ts';
import { observedLifetime } from './observed-lifetime.ts';

export interface StoredGroup<I extends RunCookie | RunStorage = RunCookie | RunStorage> extends FoldedName {
  readonly items: readonly [I, ...I[]];
  readonly party: Party;
  /** Who sets them; null: any of the site's own domains. */
  readonly domain: string | null;
  /** null: any. */
  readonly path: string | null;
}

/** Cookies of the site's making that the policy does not name. */
export function cookieGroups(runs: readonly { readonly cookies: readonly RunCookie[] }[]): StoredGroup<RunCookie>[] {
  const cookies = runs.flatMap((run) => run.cookies.filter((one) => isOfSite(one) && one.coverage !== 'named'));
  return groups(
    cookies,
    ({ name }) => name,
    ({ domain }) => domain,
    () => '',
  ).flatMap(byPlace);
}

export function storageGroups(runs: readonly { readonly storage: readonly RunStorage[] }[]): StoredGroup<RunStorage>[] {
  const items = runs.flatMap((run) => run.storage.filter(({ coverage }) => coverage !== 'named'));
  return groups(
    items,
    ({ key }) => key,
    ({ origin }) => hostOf(origin),
    ({ area }) => area,
  );
}

/** By whose they are and where they lie, and then by the shape of their names. */
function groups<I extends RunCookie | RunStorage>(
  items: readonly I[],
  nameOf: (item: I) => string,
  hostOfItem: (item: I) => string,
  areaOf: (item: I) => string,
): StoredGroup<I>[] {
  const domainOf = (item: I) => (item.party === 'first' ? null : siteOf(hostOfItem(item)));
  const byScope = Map.groupBy(items, (item) => joinInjectively([item.party, domainOf(item) ?? '', areaOf(item)]));
  return [...byScope.values()].flatMap((ofScope) => {
    const byName = Map.groupBy(ofScope, nameOf);
    return foldNames(byName.keys()).flatMap((folded) => {
      const [first, ...rest] = folded.seen.flatMap((name) => byName.get(name) ?? []);
      if (first === undefined) return [];
      return [{ ...folded, items: [first, ...rest] as const, party: first.party, domain: domainOf(first), path: null }];
    });
  });
}

/** Domain and path are said only where cookies of one name live for different times, and these tell which for how long. */
function byPlace(group: StoredGroup<RunCookie>): StoredGroup<RunCookie>[] {
  if (observedLifetime(group.items).duration.kind !== 'range') return [group];
  const byDomain = split(
    group,
    ({ domain }) => domain,
    (domain) => ({ domain }),
  );
  if (byDomain.every(livesForOneTime)) return byDomain;
  const byPath = split(
    group,
    ({ path }) => path,
    (path) => ({ path }),
  );
  return byPath.every(livesForOneTime) && byPath.every(({ path }) => path?.startsWith('/')) ? byPath : [group];
}

function split(
  group: StoredGroup<RunCookie>,
  by: (cookie: RunCookie) => string,
  place: (of: string) => Pick<StoredGroup, 'domain'> | Pick<StoredGroup, 'path'>,
): StoredGroup<RunCookie>[] {
  return [...Map.groupBy(group.items, by)].flatMap(([of, [first, ...rest]]) => {
    if (first === undefined) return [];
    const items = [first, ...rest] as const;
    const seen = [...new Set(items.map(({ name }) => name))].toSorted(compareText);
    return [{ ...group, ...place(of), items, seen }];
  });
}

function livesForOneTime({ items }: StoredGroup<RunCookie>): boolean {
  return observedLifetime(items).duration.kind !== 'range' && !items.every(isLeftover);
}
