// What became of a write that was asked for. The store's silence is an answer only where it would have spoken.
import { joinInjectively } from '../cookie/join-injectively.ts';
import { isUnder } from '../is-under.ts';
import type { Attempt } from '../schema/stored-record.ts';
import type { SeenAttempt } from './attempts-seen.ts';
import type { CookieHistory } from './jar.ts';
import { ANSWER_MS, type Joined } from './join-attempts.ts';
import type { Listening } from './listening.ts';
import { SNAPSHOT_RACE_MS } from './snapshot-race.ts';
import { wasStoredAt } from './was-stored-at.ts';

export function attemptOutcomes(
  { fates }: Joined,
  histories: readonly CookieHistory[],
  listening: Listening,
): (attempt: SeenAttempt) => Attempt['outcome'] {
  const byKey = Map.groupBy(histories, ({ latest }) => joinInjectively([latest.name, latest.domain, latest.path]));

  /** A refused deletion leaves the cookie where it was; one that found nothing has what it asked for. */
  function leftInPlace({ cookie, host, defaultPath, atMs }: SeenAttempt): boolean {
    const key = joinInjectively([cookie.name, cookie.domain ?? host ?? '', cookie.path ?? defaultPath]);
    return (byKey.get(key) ?? []).some((history) => wasStoredAt(history, atMs));
  }

  return (attempt) => {
    if (attempt.cookie.ignored !== null) return 'refused';
    const fate = fates.get(attempt);
    if (fate !== undefined) return fate;
    if (!isSilenceAnAnswer(attempt, listening)) return 'unknown';
    return attempt.isDelete && !leftInPlace(attempt) ? 'deleted' : 'refused';
  };
}

function isSilenceAnAnswer({ cookie, host, atMs }: SeenAttempt, listening: Listening): boolean {
  const { hasGaps, hostAccess, site, untilMs, lastSnapshotMs } = listening;
  if (hasGaps) return false;
  if (hostAccess === 'site-only' && !isUnder(cookie.domain ?? host ?? '', site)) return false;
  return lastSnapshotMs >= atMs + SNAPSHOT_RACE_MS || untilMs >= atMs + ANSWER_MS;
}
