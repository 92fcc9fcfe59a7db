// Ways in which consent tools write down what was chosen: each makes a reading of a value, or null of anything else.
import { consentState } from '../../../core/consent/consent-state.ts';
import type { ConsentReading, ConsentState } from '../../../core/schema/consent.ts';
import { isName } from '../digest/is-name.ts';

/** A reading before it is known which tool it is of. */
export type Reading = Omit<ConsentReading, 'tool'>;
export type Read = (value: string) => Reading | null;

/** An answer for each purpose. `state`: where the tool says more than the answers do. */
export function answered(answers: Iterable<readonly [string, boolean]>, state?: ConsentState): Reading | null {
  const all = Array.from(answers).slice(0, mostPurposes);
  const granted = all.filter(([, isGranted]) => isGranted).map(([name]) => name);
  const denied = all.filter(([, isGranted]) => !isGranted).map(([name]) => name);
  const told = state ?? consentState(granted, denied);
  return told === null ? null : { state: told, granted: granted.filter(isName) };
}

/** Two lists, of what was agreed to and of what was turned down. */
export function listed(granted: readonly string[], denied: readonly string[]): Reading | null {
  const no = denied.filter((name) => !granted.includes(name)).map((name) => [name, false] as const);
  return answered([...granted.map((name) => [name, true] as const), ...no]);
}

/** One word that says it all. */
export function word(words: Readonly<Record<string, ConsentState>>, purpose: string | null = null): Read {
  const states = new Map(Object.entries(words));
  return (value) => {
    const state = states.get(value);
    if (state === undefined) return null;
    return { state, granted: state === 'granted' && purpose !== null ? [purpose] : [] };
  };
}

const mostPurposes = 100;
