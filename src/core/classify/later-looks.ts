// What pages show that are opened once the visitor has answered: where the answer stuck, none of them asks.
import type { Phase } from '../schema/consent.ts';
import type { RunLook } from '../schema/run.ts';

/** Looks of one run at pages opened in this phase; the page on which the answer was given is none of them. */
export function laterLooks(looks: readonly RunLook[], phase: Phase): RunLook[] {
  return looks.filter((look) => look.phase === phase && look.moment === 'page-settled' && look.wall === null);
}

/**
 * Those that ask what was asked before the answer: a yes is offered in the same words. A page of settings can be saved, and asks for
 * nothing; what stands in for a film asks for the film alone.
 */
export function asksAnew(looks: readonly RunLook[], later: readonly RunLook[]): RunLook[] {
  const offered = new Set(looks.filter(({ phase }) => phase === 'before-choice').flatMap(yesIn));
  return later.filter((look) => yesIn(look).some((words) => offered.has(words)));
}

function yesIn({ banner }: RunLook): string[] {
  return (banner?.controls ?? []).filter(({ role }) => role === 'accept').map(({ text }) => text);
}
