import type { RunCookie, RunStorage } from '../schema/run.ts';
import { knownNecessary } from './known-necessary.ts';

/**
 * Needs no yes: a declaration says why, it remembers the choice itself, or it is known to be necessary. Where the policy
 * gives it a purpose that needs a yes, the policy's word goes first.
 */
export function isExempt(item: RunCookie | RunStorage): boolean {
  if (item.exempt || item.value?.consent !== undefined) return true;
  return (item.purpose === 'necessary' || item.purpose === 'unknown') && knownNecessary(item) !== null;
}
