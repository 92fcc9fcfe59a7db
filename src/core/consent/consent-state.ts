import type { ConsentState } from '../schema/consent.ts';

/** What purposes that were agreed to and turned down say together; null where there are none. */
export function consentState(granted: readonly string[], denied: readonly string[]): ConsentState | null {
  if (granted.length + denied.length === 0) return null;
  if (granted.every(isNecessary)) return 'denied';
  return denied.every(isNecessary) ? 'granted' : 'partial';
}

/**
 * What tools call the purpose that nobody is asked about; C0001 is OneTrust’s, the last two are Google’s. “functional” is
 * not here: most tools ask about it.
 */
function isNecessary(purpose: string): boolean {
  return /^(?:cookie_cat_)?(?:strict|(?:strict(?:ly)?[ _-]?)?(?:necessary|essentials?|required)|nödvändiga?|C0001|functionality_storage|security_storage)$/i.test(
    purpose,
  );
}
