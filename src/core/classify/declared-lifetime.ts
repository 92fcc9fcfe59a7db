import type { DeclaredDuration } from '../schema/declared-duration.ts';

/** The longest that the policy allows, in seconds from the latest write; null where it sets no limit in seconds. */
export function longestDeclared(duration: DeclaredDuration): number | null {
  if (duration.kind === 'range') return duration.toSeconds;
  return duration.kind === 'seconds' || duration.kind === 'sliding' ? duration.seconds : null;
}

/** Whether something that goes when the browser closes agrees with it: what stays “up to a year” may. */
export function mayBeSession(duration: DeclaredDuration): boolean {
  return duration.kind === 'session' || (duration.kind === 'range' && duration.fromSeconds === 0);
}
