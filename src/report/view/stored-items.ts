// What the runs stored, each item once: the same cookie of three visits is one row with three sightings.
import { isEarly } from '../../core/classify/is-early.ts';
import { isOfSite } from '../../core/classify/is-of-site.ts';
import { itemKey } from '../../core/classify/item-key.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Run, RunCookie, RunStorage } from '../../core/schema/run.ts';

export type StoredItem =
  | { readonly kind: 'cookie'; readonly key: string; readonly sightings: readonly Sighting<RunCookie>[] }
  | { readonly kind: 'storage'; readonly key: string; readonly sightings: readonly Sighting<RunStorage>[] };

export interface Sighting<T> {
  readonly run: Run;
  readonly item: T;
}

export type Stored = RunCookie | RunStorage;

/** Worst first: stored early, then not named by the policy, then by name. */
export function storedItems(runs: readonly Run[]): readonly StoredItem[] {
  const cookies = united(runs, cookiesOfVisit).map(
    ([key, sightings]): StoredItem => ({ kind: 'cookie', key, sightings }),
  );
  const storage = united(runs, (run) => run.storage).map(
    ([key, sightings]): StoredItem => ({ kind: 'storage', key, sightings }),
  );
  return [...cookies, ...storage].toSorted(
    (a, b) => rank(a) - rank(b) || compareText(nameOf(mainItem(a)), nameOf(mainItem(b))) || compareText(a.key, b.key),
  );
}

/** What lay in the jar before the visit says nothing of other sites’ cookies, but of the site’s own. */
export function cookiesOfVisit({ cookies }: Run): readonly RunCookie[] {
  return cookies.filter(isOfSite);
}

/** The sighting that speaks for the item: the earliest on the consent line, else the first visit’s. */
export function mainSighting<T extends Stored>(sightings: readonly Sighting<T>[]): Sighting<T> {
  const main = sightings.find(({ item }) => isEarly(item)) ?? sightings[0];
  if (!main) throw new Error('An item without a sighting is no item');
  return main;
}

export function mainItem(item: StoredItem): Stored {
  return item.kind === 'cookie' ? mainSighting(item.sightings).item : mainSighting(item.sightings).item;
}

export function isNamed(item: Stored): boolean {
  return item.coverage === 'named';
}

export function nameOf(item: Stored): string {
  return 'area' in item ? item.key : item.name;
}

function united<T extends Stored>(
  runs: readonly Run[],
  itemsOf: (run: Run) => readonly T[],
): [string, Sighting<T>[]][] {
  const sightings = runs.flatMap((run) => itemsOf(run).map((item) => ({ run, item })));
  return [...Map.groupBy(sightings, ({ item }) => itemKey(item))];
}

function rank(item: StoredItem): number {
  const stored = mainItem(item);
  return (isEarly(stored) ? 0 : 2) + (isNamed(stored) ? 1 : 0);
}
