import type { DeclaredDuration } from '../schema/declared-duration.ts';
import { sameDuration } from './same-duration.ts';

export type DurationAgreement = 'same' | 'shorter' | 'longer' | 'unsaid';

/**
 * What was seen against what is said, with the tolerance of sameDuration. Until somebody deletes it or takes a consent
 * back may be any time after the session.
 * @param seenSeconds null for a session
 */
export function compareDuration(seenSeconds: number | null, said: DeclaredDuration): DurationAgreement {
  switch (said.kind) {
    case 'unknown':
      return 'unsaid';
    case 'session':
      return seenSeconds === null ? 'same' : 'longer';
    case 'until-deleted':
    case 'until-withdrawn':
      return seenSeconds === null ? 'shorter' : 'same';
    case 'seconds':
    case 'sliding':
      return compareWithin(seenSeconds, said.seconds, said.seconds);
    case 'range':
      return compareWithin(seenSeconds, said.fromSeconds, said.toSeconds);
    default:
      return said satisfies never;
  }
}

/** What stays “up to” some time, so from 0, may be a session. */
function compareWithin(seen: number | null, from: number, to: number): DurationAgreement {
  if (seen === null) return from === 0 ? 'same' : 'shorter';
  if (sameDuration(seen, to) || sameDuration(seen, from)) return 'same';
  if (seen > to) return 'longer';
  return seen < from ? 'shorter' : 'same';
}
