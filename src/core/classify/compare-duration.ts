import { sameDuration } from './same-duration.ts';

/** How long something is said to be stored; wider than what a policy file holds, for other tables that say it. */
export type SaidDuration =
  | { readonly kind: 'session' | 'until-deleted' | 'until-withdrawn' | 'unknown' }
  /** `sliding` counts from the last write, as what is seen does. */
  | { readonly kind: 'seconds' | 'sliding'; readonly seconds: number }
  /** From null: from a session. */
  | { readonly kind: 'range'; readonly fromSeconds: number | null; readonly toSeconds: number };

export type DurationAgreement = 'same' | 'shorter' | 'longer' | 'unsaid';

/**
 * What was seen against what is said, with the tolerance of sameDuration. Until somebody deletes it or takes a consent
 * back may be any time after the session.
 * @param seenSeconds null for a session
 */
export function compareDuration(seenSeconds: number | null, said: SaidDuration): DurationAgreement {
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

function compareWithin(seen: number | null, from: number | null, to: number): DurationAgreement {
  if (seen === null) return from === null ? 'same' : 'shorter';
  if (sameDuration(seen, to) || (from !== null && sameDuration(seen, from))) return 'same';
  if (seen > to) return 'longer';
  return from !== null && seen < from ? 'shorter' : 'same';
}
