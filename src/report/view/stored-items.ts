// What the runs stored, each item once: the same cookie of three visits is one row with three sightings.
import { isEarly } from '../../core/classify/is-early.ts';
import { isOfSite } from '../../core/classify/is-of-site.ts';
import { itemKey } from '../../core/classify/item-key.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Run, RunCookie, RunStorage } from '../../core/schema/run.ts';

export type StoredItem =
  | ({ readonly kind: 'cookie' } & Sightings<RunCookie>)
  | ({ readonly kind: 'storage' } & Sightings<RunStorage>);

interface Sightings<T> {
  readonly key: string;
  readonly sightings: readonly Sighting<T>[];
  /** What speaks for the item: the earliest on the consent line, else the first visit’s. */
  readonly main: T;
}

export interface Sighting<T> {
  readonly run: Run;
  readonly item: T;
}

export type Stored = RunCookie | RunStorage;

/** Worst first: stored early, then not named by the policy, then by name. */
export function storedItems(runs: readonly Run[]): readonly StoredItem[] {
  const cookies = united(runs, cookiesOfVisit).map((one): StoredItem => ({ kind: 'cookie', ...one }));
  const storage = united(runs, (run) => run.storage).map((one): StoredItem => ({ kind: 'storage', ...one }));
  return [...cookies, ...storage]
    .map((item) => ({ item, rank: rank(item.main), name: nameOf(item.main) }))
    .toSorted((a, b) => a.rank - b.rank || compareText(a.name, b.name) || compareText(a.item.key, b.item.key))
    .map(({ item }) => item);
}

/** What lay in the jar before the visit says nothing of other sites’ cookies, but of the site’s own. */
export function cookiesOfVisit({ cookies }: Run): readonly RunCookie[] {
  return cookies.filter(isOfSite);
}

export function isNamed(item: Stored): boolean {
  return item.coverage === 'named';
}

export function nameOf(item: Stored): string {
  return 'area' in item ? item.key : item.name;
}

function united<T extends Stored>(runs: readonly Run[], itemsOf: (run: Run) => readonly T[]): Sightings<T>[] {
  const all = runs.flatMap((run) => itemsOf(run).map((item) => ({ run, item })));
  return [...Map.groupBy(all, ({ item }) => itemKey(item))].flatMap(([key, sightings]) => {
    const main = (sightings.find(({ item }) => isEarly(item)) ?? sightings[0])?.item;
    return main === undefined ? [] : [{ key, sightings, main }];
  });
}

function rank(item: Stored): number {
  return (isEarly(item) ? 0 : 2) + (isNamed(item) ? 1 : 0);
}
