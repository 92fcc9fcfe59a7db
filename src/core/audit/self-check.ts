import { compareText } from '../compare-text.ts';
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { JarCookie } from '../schema/cookie.ts';
import type { SelfCheck, SessionRecord } from '../schema/session.ts';

/** A cookie as every way of asking a browser for its jar can name it. */
export type JarCookieKey = Pick<JarCookie, 'name' | 'domain' | 'path' | 'partitionKey'>;

/**
 * Holds what was recorded as stored against the browser's own jar at the end. The jar may list two cookies under one
 * key, one of the host and one of the domain: each must have been recorded.
 */
export function selfCheck(session: Pick<SessionRecord, 'cookies'>, jar: readonly JarCookieKey[]): SelfCheck {
  const recorded = session.cookies.filter(({ state }) => state === 'stored');
  const unmatched = new Map<string, number>();
  for (const cookie of recorded) unmatched.set(keyOf(cookie), (unmatched.get(keyOf(cookie)) ?? 0) + 1);

  const missed = jar.filter((cookie) => {
    const left = unmatched.get(keyOf(cookie)) ?? 0;
    unmatched.set(keyOf(cookie), left - 1);
    return left <= 0;
  });
  return {
    inJar: jar.length,
    recorded: recorded.length,
    missed: missed
      .map(({ name, domain, path, partitionKey }) => ({ name, domain: withoutDot(domain), path, partitionKey }))
      .toSorted((a, b) => compareText(keyOf(a), keyOf(b))),
  };
}

function keyOf({ name, domain, path, partitionKey }: JarCookieKey): string {
  return joinInjectively([
    charactersOf(name),
    withoutDot(domain),
    path,
    ...(partitionKey === null ? [] : [partitionKey]),
  ]);
}

/**
 * Without what is no character, which each way of asking tells in its own way (measured in Chromium 156). For a lone surrogate the
 * cookie store keeps U+FFFD, three from `document.cookie` and one from CookieStore, and the DevTools protocol tells the
 * surrogate; for a byte of a header that is no UTF-8 extensions are told U+FFFD, and DevTools nothing at all.
 */
function charactersOf(name: string): string {
  return name.toWellFormed().replaceAll('\ufffd', '');
}

/** Some ways of asking mark a cookie of the whole domain with a dot. */
function withoutDot(domain: string): string {
  return domain.startsWith('.') ? domain.slice(1) : domain;
}
