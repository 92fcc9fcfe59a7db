import type { CookieDeclaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Run, RunCookie } from '../../core/schema/run.ts';
import { type Observed, observedCookies } from './observed.ts';

export type NamedCookie = Extract<CookieDeclaration, { depth: 'named' }>;

/** The declarations that name a cookie: only against those can a single cookie be held. */
export function namedCookies({ declarations }: Policy): NamedCookie[] {
  return declarations.filter((declaration) => declaration.kind === 'cookie' && declaration.depth === 'named');
}

/** The cookies that these declarations name and that differ from them, each beside its declaration. */
export function cookiesThatDiffer<D extends NamedCookie>(
  runs: readonly Run[],
  declarations: readonly D[],
  differs: (cookie: RunCookie, declared: D) => boolean,
): { seen: Observed<RunCookie>; declared: D }[] {
  return declarations.flatMap((declared) => {
    const isItsOwn = (cookie: RunCookie) => cookie.declaration === declared.id && differs(cookie, declared);
    return observedCookies(runs, isItsOwn).map((seen) => ({ seen, declared }));
  });
}
