// What pages show that are opened once the visitor has answered: where the answer stuck, none of them asks.
import type { Phase } from '../schema/consent.ts';
import type { RunLook } from '../schema/run.ts';

/** Looks at pages opened in this phase; the page on which the answer was given is none of them. */
export function laterLooks(looks: readonly RunLook[], phase: Phase): RunLook[] {
  return looks.filter((look) => look.phase === phase && look.moment === 'page-settled' && look.wall === null);
}

/** A page of settings can be saved, and asks for nothing. */
export function asksAnew({ banner }: RunLook): boolean {
  return banner?.controls.some(({ role }) => role === 'accept') ?? false;
}
