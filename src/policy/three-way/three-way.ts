// The page, the file and the browser held against each other: where they differ, and who differs from whom.
import type { Declaration } from '../../core/schema/declaration.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Purpose } from '../../core/schema/purpose.ts';
import type { Run } from '../../core/schema/run.ts';
import { observedLifetime, storageLifetime } from '../draft/observed-lifetime.ts';
import type { ComparedItem, ItemLabel, NamedDeclaration } from './compared-item.ts';
import { comparedItems } from './compared-items.ts';
import { durationsAgree } from './durations-agree.ts';
import { sameProvider } from './same-provider.ts';
import { type Camp, camps, type Stands } from './sides.ts';

/** Each item and field once. Every camp says something else than the others; there are two or three. */
export type Disagreement = { readonly item: ItemLabel } & (
  | { readonly field: 'presence'; readonly camps: readonly Camp<boolean>[] }
  | { readonly field: 'lifetime'; readonly camps: readonly Camp<DeclaredDuration>[] }
  | { readonly field: 'party' | 'provider'; readonly camps: readonly Camp<string>[] }
  | { readonly field: 'purpose'; readonly camps: readonly Camp<Purpose>[] }
);

export interface ThreeWayInput {
  /** What the page declares; null: nobody read it. */
  readonly page: readonly Declaration[] | null;
  readonly policy: Policy;
  /** Seen through this very policy; none: nobody looked. */
  readonly runs: readonly Run[];
}

/** In the order of kinds and names. Only what names an item is compared: a class has no lifetime to hold against another. */
export function threeWay({ page, policy, runs }: ThreeWayInput): Disagreement[] {
  return comparedItems(page ?? [], policy, runs).flatMap((item) => [
    ...presence(item, page !== null, runs.length > 0),
    ...lifetime(item),
    ...party(item),
    ...purpose(item),
    ...provider(item),
  ]);
}

function presence({ label: item, page, file, seen }: ComparedItem, wasRead: boolean, wasSeen: boolean): Disagreement[] {
  const stands: Stands<boolean> = {
    ...(wasRead ? { page: page.length > 0 } : {}),
    file: file !== null,
    ...(wasSeen ? { browser: seen !== null } : {}),
  };
  const found = camps(stands, (a, b) => a === b);
  return found.length > 1 ? [{ item, field: 'presence', camps: found }] : [];
}

function lifetime(compared: ComparedItem): Disagreement[] {
  const found = campsOf(compared, durationOf, observed(compared), durationsAgree);
  return found.length > 1 ? [{ item: compared.label, field: 'lifetime', camps: found }] : [];
}

function durationOf(one: NamedDeclaration): DeclaredDuration | null {
  if (!('duration' in one) || one.duration.kind === 'unknown') return null;
  return one.duration;
}

function observed({ seen }: ComparedItem): DeclaredDuration | null {
  const [item] = seen?.storage ?? [];
  if (item !== undefined) return storageLifetime(item.area).duration;
  const { duration } = observedLifetime(seen?.cookies ?? []);
  return duration.kind === 'unknown' ? null : duration;
}

function party(compared: ComparedItem): Disagreement[] {
  const parties = new Set((compared.seen?.cookies ?? []).map((cookie) => cookie.party));
  const [only = null] = parties.size === 1 ? parties : [];
  const seen = only === 'unknown' ? null : only;
  const found = campsOf<string>(
    compared,
    (one) => ('party' in one ? one.party : null),
    seen,
    (a, b) => a === b,
  );
  return found.length > 1 ? [{ item: compared.label, field: 'party', camps: found }] : [];
}

/** A further purpose that one of them tells is no contradiction while they share one. No browser sees a purpose. */
function purpose(compared: ComparedItem): Disagreement[] {
  const all = new Map(
    [...compared.page, ...(compared.file === null ? [] : [compared.file])].map((one) => [one, purposesOf(one)]),
  );
  const found = campsOf(
    compared,
    (one) => (one.purpose === 'unknown' ? null : one),
    null,
    (a, b) => all.get(a)?.some((of) => all.get(b)?.includes(of)) === true,
  ).map(({ sides, value }) => ({ sides, value: value.purpose }));
  return found.length > 1 ? [{ item: compared.label, field: 'purpose', camps: found }] : [];
}

function purposesOf({ purpose: first, otherPurposes = [] }: NamedDeclaration): readonly Purpose[] {
  return [first, ...otherPurposes];
}

function provider(compared: ComparedItem): Disagreement[] {
  // What a run says of a declared recipient is the file's own word.
  const known = compared.seen?.requests.find(({ organisationSource }) => organisationSource === 'third-party-web');
  const found = campsOf(compared, (one) => one.provider, known?.organisation ?? null, sameProvider);
  return found.length > 1 ? [{ item: compared.label, field: 'provider', camps: found }] : [];
}

/** Of several entries of the page, the one that agrees with another side speaks for it. */
function campsOf<V>(
  { page, file }: ComparedItem,
  said: (one: NamedDeclaration) => V | null,
  seen: V | null,
  agree: (a: V, b: V) => boolean,
): Camp<V>[] {
  const inFile = file === null ? null : said(file);
  const others = [inFile, seen].filter((one) => one !== null);
  const values = page.map(said).filter((one) => one !== null);
  const onPage = values.find((value) => others.some((other) => agree(value, other))) ?? values[0];
  return camps(
    {
      ...(onPage === undefined ? {} : { page: onPage }),
      ...(inFile === null ? {} : { file: inFile }),
      ...(seen === null ? {} : { browser: seen }),
    },
    agree,
  );
}
