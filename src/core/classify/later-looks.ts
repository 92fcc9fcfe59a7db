// What pages of the site show that are opened once the visitor has answered: where the answer stuck, none of them asks.
import { hostOf } from '../record/address.ts';
import type { Phase } from '../schema/consent.ts';
import type { Run, RunLook } from '../schema/run.ts';
import { siteOf } from '../site-of.ts';

type Seen = Pick<Run, 'site' | 'looks'>;

/** Looks at pages opened in this phase. The page on which the answer was given is none of them, nor is one of another site. */
export function laterLooks({ site, looks }: Seen, phase: Phase): RunLook[] {
  return looks.filter(
    (look) =>
      look.phase === phase &&
      look.moment === 'page-settled' &&
      look.wall === null &&
      look.page !== null &&
      siteOf(hostOf(look.page)) === siteOf(site),
  );
}

/**
 * Those that ask what was asked before the answer: a yes is offered in the same words. A page of settings can be saved, and asks for
 * nothing; what stands in for a film asks for the film alone. null: one offers a yes, and what was asked before was not seen.
 */
export function asksAnew({ looks }: Seen, later: readonly RunLook[]): RunLook[] | null {
  const offered = new Set(looks.filter(({ phase }) => phase === 'before-choice').flatMap(yesIn));
  if (offered.size === 0) return later.some((look) => yesIn(look).length > 0) ? null : [];
  return later.filter((look) => yesIn(look).some((words) => offered.has(words)));
}

function yesIn({ banner }: RunLook): string[] {
  return (banner?.controls ?? []).filter(({ role }) => role === 'accept').map(({ text }) => text);
}
