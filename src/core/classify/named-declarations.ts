import type { NameMatch } from '../schema/name-match.ts';
import type { Party } from '../schema/run.ts';
import { hostIndex } from './host-index.ts';
import { nameIndex } from './name-index.ts';

interface NamedDeclaration {
  readonly name: NameMatch;
  readonly domain: string | null;
}

export interface NamedItem {
  readonly name: string;
  readonly host: string;
  readonly party: Party;
}

/**
 * Finds the declaration that names an item best: the more specific name decides, then the more specific domain, then the
 * order of the file. One without a domain covers all domains of the site's own.
 */
export function namedDeclarations<D extends NamedDeclaration>(
  declarations: readonly D[],
): (item: NamedItem, fits?: (declaration: D) => boolean) => D | undefined {
  const groups = nameIndex(declarations, byDomain);
  return ({ name, host, party }, fits = () => true) => {
    for (const group of groups(name)) {
      const found = group(host, party).find(fits);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function byDomain<D extends NamedDeclaration>(
  declarations: readonly D[],
): (host: string, party: Party) => readonly D[] {
  const ofHost = hostIndex(declarations.flatMap((one) => (one.domain === null ? [] : [[one.domain, one] as const])));
  const ofSite = declarations.filter(({ domain }) => domain === null);
  return (host, party) => (party === 'first' ? [...ofHost(host), ...ofSite] : ofHost(host));
}
