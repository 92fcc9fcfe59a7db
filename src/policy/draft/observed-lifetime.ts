// How long cookies that were seen ask to stay, in the words of the policy language.
import { isLeftover } from '../../core/classify/is-leftover.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { RunCookie } from '../../core/schema/run.ts';
import type { StorageArea } from '../../core/schema/storage.ts';
import { humanLength, nearness } from './human-length.ts';

export interface ObservedLifetime {
  readonly duration: DeclaredDuration;
  /** More than the writes themselves say was read into it. */
  readonly isGuess: boolean;
}

type Timed = Pick<RunCookie, 'duration' | 'lifetimes' | 'writesAtMs' | 'presentAtStart'>;

/** As they were asked for, whatever the browser cut them to. One for all of the cookies, which share a declaration. */
export function observedLifetime(cookies: readonly Timed[]): ObservedLifetime {
  const asked = cookies.flatMap(askedLengths);
  const lengths = distinctLengths(asked.flatMap(({ seconds }) => seconds ?? []));
  const [shortest] = lengths;
  const longest = lengths.at(-1);
  const isCertain = asked.every(({ wasSeen }) => wasSeen);
  if (shortest === undefined || longest === undefined)
    return asked.length === 0
      ? { duration: { kind: 'unknown' }, isGuess: false }
      : { duration: { kind: 'session' }, isGuess: false };
  const fromSeconds = asked.some(({ seconds }) => seconds === null) ? 0 : shortest;
  if (fromSeconds !== longest) return { duration: { kind: 'range', fromSeconds, toSeconds: longest }, isGuess: true };
  if (cookies.some(isRenewed)) return { duration: { kind: 'sliding', seconds: longest }, isGuess: true };
  return { duration: { kind: 'seconds', seconds: longest }, isGuess: !isCertain };
}

/** Web storage lasts as long as its area does (HTML, section 12.2): that is no guess. */
export function storageLifetime(area: StorageArea): ObservedLifetime {
  return { duration: { kind: area === 'sessionStorage' ? 'session' : 'until-deleted' }, isGuess: false };
}

interface AskedLength {
  /** null: a session cookie. */
  readonly seconds: number | null;
  /** The write itself; else only what the browser kept of it is known. */
  readonly wasSeen: boolean;
}

/** Of what lay in the jar before the visit, only the rest of its time is known. */
function askedLengths(cookie: Timed): AskedLength[] {
  const { duration, lifetimes } = cookie;
  if (isLeftover(cookie) && duration.kind === 'persistent') return [];
  const seen = lifetimes.length > 0 ? lifetimes : [ofDuration(duration)];
  return seen
    .map(({ requestedSeconds, storedSeconds }) => ({
      seconds: storedSeconds === null ? null : (requestedSeconds ?? storedSeconds),
      wasSeen: storedSeconds === null || requestedSeconds !== null,
    }))
    .filter(({ seconds }) => seconds === null || seconds > 0);
}

function ofDuration(
  duration: Timed['duration'],
): Pick<Timed['lifetimes'][number], 'requestedSeconds' | 'storedSeconds'> {
  return duration.kind === 'session' ? { requestedSeconds: null, storedSeconds: null } : duration;
}

/** In human units, ascending; of those that mean one, the longest. */
function distinctLengths(seconds: readonly number[]): number[] {
  const ascending = seconds.map(humanLength).toSorted((a, b) => a - b);
  return ascending.filter((length, index) => {
    const next = ascending[index + 1];
    return next === undefined || next - length > nearness(next);
  });
}

/** One page may write twice as it loads; what is written again later begins anew. */
const laterMs = 1000;

function isRenewed({ writesAtMs }: Timed): boolean {
  const [first = 0] = writesAtMs;
  return (writesAtMs.at(-1) ?? first) - first >= laterMs;
}
