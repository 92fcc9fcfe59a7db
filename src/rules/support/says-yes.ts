import type { RunSignal } from '../../core/schema/run.ts';

/** Purposes that need no yes, by the names that consent tools, Consent Mode and the WP Consent API have for them. */
const alwaysOn: ReadonlySet<string> = new Set([
  'necessary',
  'essential',
  'functional',
  'functionality_storage',
  'security_storage',
]);

/** Whether the page itself tells of a yes that nothing of the visitor's brought about. */
export function saysYesUnasked({ state, granted, isUserAct, receiver }: RunSignal): boolean {
  if (isUserAct || receiver !== null) return false;
  if (state === 'granted') return true;
  return state === 'partial' && (granted.length === 0 || granted.some((purpose) => !alwaysOn.has(purpose)));
}
