import type { RunCookie } from '../../core/schema/run.ts';

/** Lay in the jar from the start and was not written since: who stored it, and after which choice, was not seen. */
export function isLeftover({ presentAtStart, writesAtMs }: RunCookie): boolean {
  return presentAtStart && writesAtMs.length === 0;
}
