// Which attempt an answer of the cookie store belongs to. The store names neither tab nor script, so name, domain, path,
// partition, value and time must tell.
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { JarCookie } from '../schema/cookie.ts';
import { agreement, fits } from './agreement.ts';
import type { SeenAttempt } from './attempts-seen.ts';
import type { CookieHistory, StoreChange } from './jar.ts';
import { type Shelves, shelves } from './shelves.ts';

export interface Joined {
  /** Who asked for a write or a removal. */
  readonly writers: ReadonlyMap<StoreChange, SeenAttempt>;
  readonly fates: ReadonlyMap<SeenAttempt, 'stored' | 'deleted'>;
}

/** The longest that the store takes to answer: 57 ms was measured, a busy machine needs more. */
export const ANSWER_MS = 2000;

/** Answers may overtake the headers that caused them, which are stamped elsewhere. */
export const EARLY_MS = 60;

/** Of the unclaimed attempts on one cookie within the time of an answer, at most so many are weighed. */
const WEIGHED = 32;

/** What is ignored for its text alone never reached the store: no answer is for it. */
export function joinAttempts(seen: readonly SeenAttempt[], histories: readonly CookieHistory[]): Joined {
  const attempts = seen.filter(({ cookie }) => cookie.ignored === null);
  const claimed = new Set<SeenAttempt>();
  const writes = attempts.filter(({ isDelete }) => !isDelete);
  const byValue = shelves(writes, (attempt) => keysOf(attempt, attempt.cookie.value.digest), claimed);
  const byName = shelves(writes, (attempt) => keysOf(attempt), claimed);
  const deletions = attempts.filter(({ isDelete }) => isDelete);
  const deletionsByName = shelves(deletions, (attempt) => keysOf(attempt), claimed);

  const writers = new Map<StoreChange, SeenAttempt>();
  const fates = new Map<SeenAttempt, 'stored' | 'deleted'>();
  function claim(shelf: Shelves<SeenAttempt>, answer: StoreChange, ...value: string[]) {
    const attempt = best(shelf, answer, keysOfCookie(answer.cookie, ...value));
    if (attempt !== undefined) claimed.add(attempt);
    return attempt;
  }
  function claimWrite(write: StoreChange, shelf: Shelves<SeenAttempt>, ...value: string[]): void {
    const attempt = claim(shelf, write, ...value);
    if (attempt === undefined) return;
    writers.set(write, attempt);
    fates.set(attempt, 'stored');
  }

  // Equal values first, for all answers: a weaker match must not take an attempt away from a stronger one.
  const answers = histories.flatMap((history) => history.writes).toSorted((a, b) => a.atMs - b.atMs);
  for (const write of answers) claimWrite(write, byValue, write.cookie.value.digest);
  // A snapshot does not say when, so the value alone can tell who.
  for (const write of answers) if (!writers.has(write) && write.notBeforeMs === write.atMs) claimWrite(write, byName);
  for (const removal of histories.flatMap((history) => history.removals)) {
    const attempt = claim(deletionsByName, removal);
    if (attempt === undefined) continue;
    writers.set(removal, attempt);
    fates.set(attempt, 'deleted');
  }
  return { writers, fates };
}

function best(shelf: Shelves<SeenAttempt>, answer: StoreChange, keys: readonly string[]): SeenAttempt | undefined {
  for (const key of keys) {
    const found = shelf.find(key, answer.notBeforeMs - ANSWER_MS, answer.atMs + EARLY_MS, WEIGHED);
    const [likeliest] = found
      .filter((attempt) => fits(attempt, answer.cookie))
      // Of lines that are alike in one response, the earlier was answered first.
      .toReversed()
      .map((attempt) => ({
        attempt,
        agreement: agreement(attempt, answer.cookie),
        distanceMs: distance(attempt, answer.atMs),
      }))
      .toSorted((a, b) => b.agreement - a.agreement || a.distanceMs - b.distanceMs);
    if (likeliest !== undefined) return likeliest.attempt;
  }
  return undefined;
}

/** The nearest before the answer; an attempt after it is a last resort. */
function distance(attempt: SeenAttempt, atMs: number): number {
  const ms = atMs - attempt.atMs;
  return ms >= 0 ? ms : ANSWER_MS - ms;
}

/** From the surest to the vaguest: a line without a path may have been written by a document that changed its address. */
function keysOf({ cookie, host, defaultPath, isHostCertain }: SeenAttempt, ...value: string[]): readonly string[] {
  const { name, path } = cookie;
  const domain = cookie.domain ?? host ?? '';
  const keys = [keyOf(name, domain, path ?? defaultPath, ...value)];
  if (path === null) keys.push(keyOf(name, domain, ANY_PATH, ...value));
  if (!isHostCertain && cookie.domain === null) keys.push(keyOf(name, ANY_DOMAIN, ...value));
  return keys;
}

function keysOfCookie({ name, domain, path }: JarCookie, ...value: string[]): readonly string[] {
  return [
    keyOf(name, domain, path, ...value),
    keyOf(name, domain, ANY_PATH, ...value),
    keyOf(name, ANY_DOMAIN, ...value),
  ];
}

/** Neither is a domain or path that a cookie can have. */
const ANY_DOMAIN = '*';
const ANY_PATH = '*';

function keyOf(...parts: string[]): string {
  return joinInjectively(parts);
}
