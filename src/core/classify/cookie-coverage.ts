import type { CookieDeclaration } from '../schema/declaration.ts';
import type { Duration, Party } from '../schema/run.ts';
import type { CookieRecord } from '../schema/stored-record.ts';
import { type Covered, covered } from './covered.ts';
import { generalDeclarations } from './general-declarations.ts';
import { pagesOf } from './holds-on.ts';
import { namedDeclarations } from './named-declarations.ts';

type NamedCookie = Extract<CookieDeclaration, { depth: 'named' }>;
type GeneralCookie = Extract<CookieDeclaration, { depth: 'general' }>;

export interface CookieFacts extends Pick<CookieRecord, 'name' | 'domain' | 'path'> {
  /** Where it was set; null: not seen. */
  readonly page: string | null;
  readonly party: Party;
  readonly duration: Duration;
}

export function cookieCoverage(
  declarations: readonly CookieDeclaration[],
): (cookie: CookieFacts) => Covered<CookieDeclaration> {
  // The longer path says more of a cookie than the shorter one, and any path more than none.
  const byPath = declarations
    .filter((one): one is NamedCookie => one.depth === 'named')
    .toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0));
  const holdsOnPage = pagesOf(byPath);
  const named = namedDeclarations(byPath);
  const general = generalDeclarations(
    declarations.filter((one): one is GeneralCookie => one.depth === 'general'),
    ({ covers }) => [covers.party, covers.kind],
  );

  return ({ name, domain, path, party, duration, page }) =>
    covered<CookieDeclaration>(
      named({ name, host: domain, party }, (one) => isPathUnder(path, one.path) && holdsOnPage(one, page)),
      () => general([party, duration.kind]),
    );
}

/** RFC 6265bis section 5.1.4; all are where none is declared. */
function isPathUnder(path: string, declared = path): boolean {
  if (path === declared) return true;
  return path.startsWith(declared.endsWith('/') ? declared : `${declared}/`);
}
