// When something of the sample site happens, and how often that makes it happen in each phase of a walk.
import type { Phase } from '../../core/schema/consent.ts';

export type Occasion = 'every-page' | 'first-page' | 'each-choice' | 'while-accepted' | 'while-refused';

export type TimesPerPhase = Readonly<Partial<Record<Phase, number>>>;

/** How often it happens in each of the phases that the walk passes through; phases without it are left out. */
export function timesPerPhase(occasion: Occasion, phases: readonly Phase[]): TimesPerPhase {
  const times = phases.map((phase) => [phase, timesIn[occasion][phase]] as const);
  return Object.fromEntries(times.filter(([, count]) => count > 0));
}

/** The first phase in which it happens; null when the walk never comes to it. */
export function firstPhase(occasion: Occasion, phases: readonly Phase[]): Phase | null {
  return phases.find((phase) => timesIn[occasion][phase] > 0) ?? null;
}

// A walk opens the start page once before any choice. After each choice there is the moment of the click and then the
// same page opened again: what a choice allows happens at both, what every page does happens at the second.
const timesIn: Readonly<Record<Occasion, Readonly<Record<Phase, number>>>> = {
  'every-page': { 'before-choice': 1, 'after-accept': 1, 'after-reject': 1, 'after-withdrawal': 1 },
  'first-page': { 'before-choice': 1, 'after-accept': 0, 'after-reject': 0, 'after-withdrawal': 0 },
  'each-choice': { 'before-choice': 0, 'after-accept': 1, 'after-reject': 1, 'after-withdrawal': 1 },
  'while-accepted': { 'before-choice': 0, 'after-accept': 2, 'after-reject': 0, 'after-withdrawal': 0 },
  'while-refused': { 'before-choice': 0, 'after-accept': 0, 'after-reject': 2, 'after-withdrawal': 2 },
};
