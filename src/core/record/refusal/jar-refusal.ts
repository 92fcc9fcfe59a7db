import { joinInjectively } from '../../cookie/join-injectively.ts';
import { isUnder } from '../../is-under.ts';
import type { JarCookie } from '../../schema/cookie.ts';
import type { RefusalReason } from '../../schema/refusal.ts';
import type { SeenAttempt } from '../attempts-seen.ts';
import type { CookieHistory } from '../jar.ts';
import { heldAt } from '../was-stored-at.ts';
import { isSecureAddress } from './setting.ts';

/** What lay in the jar already and may not be touched (RFC 6265bis section 5.7). */
export function jarRefusals(histories: readonly CookieHistory[]): (attempt: SeenAttempt) => RefusalReason | null {
  const secureByName = Map.groupBy(
    histories.filter(({ latest }) => latest.secure),
    ({ latest }) => latest.name,
  );
  const byPlace = Map.groupBy(histories, ({ latest }) => keyOf(latest.name, latest.domain, latest.path));

  function wouldOverlay(attempt: SeenAttempt): boolean {
    const { cookie, address, atMs } = attempt;
    if (cookie.secure || address === '' || isSecureAddress(address)) return false;
    return (secureByName.get(cookie.name) ?? []).some((history) => {
      return liesOver(attempt, history.latest) && heldAt(history, atMs)?.secure === true;
    });
  }

  function wouldOverwrite({ cookie, via, host, defaultPath, atMs }: SeenAttempt): boolean {
    if (via === 'http-header') return false;
    const inPlace = byPlace.get(keyOf(cookie.name, cookie.domain ?? host ?? '', cookie.path ?? defaultPath)) ?? [];
    return inPlace.some((history) => {
      const { hostOnly, partitionKey } = history.latest;
      const isSame = (cookie.domain === null) === hostOnly && cookie.partitioned === (partitionKey !== null);
      return isSame && heldAt(history, atMs)?.httpOnly === true;
    });
  }

  return (attempt) => {
    if (!attempt.isHostCertain) return null;
    if (wouldOverlay(attempt)) return 'overlays-secure';
    return wouldOverwrite(attempt) ? 'http-only-overwrite' : null;
  };
}

function keyOf(name: string, domain: string, path: string): string {
  return joinInjectively([name, domain, path]);
}

function liesOver({ cookie, host, defaultPath }: SeenAttempt, other: JarCookie): boolean {
  const domain = cookie.domain ?? host ?? '';
  const isRelated = isUnder(domain, other.domain) || isUnder(other.domain, domain);
  return isRelated && pathMatches(cookie.path ?? defaultPath, other.path);
}

/** RFC 6265bis section 5.1.4. */
function pathMatches(path: string, cookiePath: string): boolean {
  if (!path.startsWith(cookiePath)) return false;
  return path.length === cookiePath.length || cookiePath.endsWith('/') || path[cookiePath.length] === '/';
}
