// Identifiers that came back once their item had been deleted.
import type { Return } from '../schema/stored-record.ts';
import type { ValueDigest } from '../schema/value.ts';
import type { Clock } from './clock.ts';
import type { CookieHistory } from './jar.ts';
import type { StorageFact } from './storage-facts.ts';

/** A script that replaces an item deletes it and writes it again at once. */
const LEAST_GONE_MS = 1_000;

interface Moment {
  readonly what: 'held' | 'removed';
  /** Of a removal: what was removed, where that is told. */
  readonly value: ValueDigest | null;
  /** UTC milliseconds. */
  readonly atMs: number;
}

/** What ends by its own time, or to make room, was deleted by nobody. */
export function returnsOfCookie({ writes, removals }: CookieHistory, clock: Clock): Return[] {
  const held = writes.map(({ cookie, atMs }) => ({ what: 'held', value: cookie.value, atMs }) as const);
  const removed = removals
    .filter(({ cause }) => cause === 'deleted' || cause === null)
    .map(({ cookie, atMs }) => ({ what: 'removed', value: cookie.value, atMs }) as const);
  return returnsIn([...held, ...removed], clock);
}

export function returnsOfItem(facts: readonly StorageFact[], clock: Clock): Return[] {
  return returnsIn(
    facts.map(({ what, value, atMs }) => ({ what: what === 'removed' ? what : 'held', value, atMs })),
    clock,
  );
}

function returnsIn(moments: readonly Moment[], clock: Clock): Return[] {
  const returns: Return[] = [];
  let held: ValueDigest | null = null;
  let gone: Moment | null = null;
  for (const moment of moments.toSorted((a, b) => a.atMs - b.atMs)) {
    if (moment.what === 'removed') {
      gone = { ...moment, value: moment.value ?? held };
      continue;
    }
    const identifier = gone === null ? undefined : sharedIdentifier(gone.value, moment.value);
    if (gone !== null && identifier !== undefined && moment.atMs - gone.atMs >= LEAST_GONE_MS)
      returns.push({ removedAtMs: clock(gone.atMs), atMs: clock(moment.atMs), identifier });
    gone = null;
    held = moment.value ?? held;
  }
  return returns;
}

function sharedIdentifier(one: ValueDigest | null, other: ValueDigest | null): string | undefined {
  return one?.identifiers?.find((identifier) => other?.identifiers?.includes(identifier));
}
