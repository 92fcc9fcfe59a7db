// Which stored item held which identifiers, from when on.
import { cookieIdentity } from '../cookie/cookie-identity.ts';
import type { Event } from '../schema/event.ts';
import type { Sharing } from '../schema/session.ts';
import type { ValueDigest } from '../schema/value.ts';
import { hostOf } from './address.ts';
import type { CookieHistory } from './jar.ts';
import { ofKind } from './ordered-log.ts';
import { type StorageFact, storageIdentity } from './storage-facts.ts';
import { type Writers, writtenAtMs } from './writer.ts';

export interface Holding {
  readonly item: Sharing['item'];
  /** The cookie's domain, or the host of the origin that stored it. */
  readonly host: string;
  readonly identifiers: readonly string[];
  /** UTC milliseconds. */
  readonly atMs: number;
}

/** Of every value that an item had, not of its last alone. Those without identifiers are left out. */
export function holdingsOf(
  histories: readonly CookieHistory[],
  writers: Writers,
  facts: readonly StorageFact[],
  events: readonly Event[],
): Holding[] {
  return [...ofCookies(histories, writers, events), ...ofStorage(facts)]
    .filter(({ identifiers }) => identifiers.length > 0)
    .toSorted((a, b) => a.atMs - b.atMs);
}

/** A snapshot tells of values from before the session, and of those whose write the store did not tell. */
function ofCookies(histories: readonly CookieHistory[], writers: Writers, events: readonly Event[]): Holding[] {
  const known = new Set(histories.map(({ id }) => id));
  const written = histories.flatMap(({ writes }) =>
    writes.map((write) => ({ cookie: write.cookie, atMs: writtenAtMs(write, writers) })),
  );
  const found = ofKind(events, 'jar-snapshot').flatMap(({ cookies, atMs }) =>
    cookies.map((cookie) => ({ cookie, atMs })),
  );
  return [...written, ...found].flatMap(({ cookie, atMs }) => {
    const id = cookieIdentity(cookie);
    const { name, domain, value } = cookie;
    return known.has(id)
      ? [{ item: { kind: 'cookie', id, name }, host: domain, identifiers: identifiersOf(value), atMs } as const]
      : [];
  });
}

function ofStorage(facts: readonly StorageFact[]): Holding[] {
  return facts
    .filter(({ what }) => what !== 'removed')
    .map((fact) => ({
      item: { kind: 'storage', id: storageIdentity(fact), name: fact.key },
      host: hostOf(fact.origin),
      identifiers: identifiersOf(fact.value),
      atMs: fact.atMs,
    }));
}

function identifiersOf(value: ValueDigest | null): readonly string[] {
  return value?.identifiers ?? [];
}
