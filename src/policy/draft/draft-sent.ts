// Declarations of who was contacted: a recipient, or pixels alone where nothing else was fetched from there.
import { isContact } from '../../core/classify/is-contact.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import { compareText } from '../../core/compare-text.ts';
import type { PixelDeclaration, RecipientDeclaration } from '../../core/schema/declaration.ts';
import type { Party, Run, RunRequest } from '../../core/schema/run.ts';
import { open } from './draft-stored.ts';
import type { ItemKnowledge } from './item-knowledge.ts';
import { proposal } from './proposal.ts';

export interface SentGroup {
  /** Registrable domain, or the host itself where it has none. */
  readonly domain: string;
  readonly party: Party;
  readonly isPixel: boolean;
}

/** Those whom the policy does not name, by domain. */
export function sentGroups(runs: readonly Run[]): SentGroup[] {
  const contacts = runs.flatMap(({ requests }) =>
    requests.filter((request) => isContact(request) && request.declared !== 'named'),
  );
  return [...Map.groupBy(contacts, recipientSite)]
    .map(([domain, requests]) => ({
      domain,
      party: requests.some(isThird) ? ('third' as const) : ('unknown' as const),
      isPixel: requests.every(isPlainPixel),
    }))
    .toSorted((a, b) => compareText(a.domain, b.domain));
}

function isThird({ party, isCloaked }: RunRequest): boolean {
  return party === 'third' || isCloaked === true;
}

/** A pixel is declared by the host that it goes to; behind a name of the site's own, that would be the site itself. */
function isPlainPixel({ isPixel, isCloaked }: RunRequest): boolean {
  return isPixel && isCloaked !== true;
}

export function draftSent(
  { domain, party, isPixel }: SentGroup,
  id: string,
  knowledge: ItemKnowledge,
): RecipientDeclaration | PixelDeclaration {
  const kind = isPixel ? 'pixel' : 'recipient';
  const { provider, country, purpose, consent, toConfirm } = proposal(
    knowledge({ kind, name: null, host: domain, party }),
  );
  const common = { id, depth: 'named', statement: null, provider } as const;
  const judged = { purpose, consent, ...open(toConfirm) };
  return kind === 'recipient'
    ? { ...common, kind, domains: [domain], country, ...judged }
    : { ...common, kind, domain, ...(country === null ? {} : { country }), ...judged };
}
