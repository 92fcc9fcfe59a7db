import type { ConsentState } from '../schema/consent.ts';

/** What two lists of purposes come to; null where nothing is named. */
export function stateOfPurposes(granted: readonly string[], denied: readonly string[]): ConsentState | null {
  if (granted.length > 0) return denied.length > 0 ? 'partial' : 'granted';
  return denied.length > 0 ? 'denied' : null;
}
