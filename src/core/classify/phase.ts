import { countUntil } from '../count-until.ts';
import type { ChoiceKind, Phase } from '../schema/consent.ts';
import type { Consent } from '../schema/told-consent.ts';

export const phaseAfter: Readonly<Record<ChoiceKind, Phase>> = {
  accept: 'after-accept',
  reject: 'after-reject',
  withdraw: 'after-withdrawal',
};

/** Tells where on the consent line a moment falls. The moment of a choice is after it: what a click causes may be that quick. */
export function phases(consent: readonly Consent[]): (atMs: number) => Phase {
  const choices = consent
    .flatMap(({ choice, atMs }) => (choice === null || atMs === null ? [] : [{ choice, atMs }]))
    .toSorted((a, b) => a.atMs - b.atMs);
  return (atMs) => {
    const last = choices[countUntil(choices, atMs) - 1];
    return last === undefined ? 'before-choice' : phaseAfter[last.choice];
  };
}
