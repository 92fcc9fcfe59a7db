// Whom a request reaches, as far as the policy, the DNS and what is known of hosts tell.
import type { RecipientDeclaration } from '../schema/declaration.ts';
import type { RunRequest } from '../schema/run.ts';
import type { SessionRecord } from '../schema/session.ts';
import { siteOf } from '../site-of.ts';
import { cloaking, type Sources } from './cloaking.ts';
import type { HostKnowledge } from './host-knowledge.ts';

export type Recipient = Pick<
  RunRequest,
  | 'party'
  | 'site'
  | 'organisation'
  | 'organisationSource'
  | 'hostedBy'
  | 'country'
  | 'category'
  | 'canonicalHost'
  | 'isCloaked'
  | 'declared'
  | 'declaration'
>;

export function recipients(
  session: Pick<SessionRecord, 'site' | 'canonicalNames'>,
  sources: Sources,
): (host: string) => Recipient {
  const aliasesOf = new Map((session.canonicalNames ?? []).map((one) => [one.host, one]));

  return (host) => {
    const party = sources.partyOf(host);
    const { canonicalHost, isCloaked } =
      host === session.site
        ? { canonicalHost: null, isCloaked: false }
        : cloaking(party, aliasesOf.get(host) ?? null, sources);
    const reached = isCloaked && canonicalHost !== null ? canonicalHost : host;
    const ofHost = sources.coverageOf(host);
    const { coverage, declaration } = ofHost.coverage === 'none' ? sources.coverageOf(reached) : ofHost;
    return {
      party,
      site: siteOf(host),
      ...whose(declaration, sources.knowledge(reached)),
      canonicalHost,
      isCloaked,
      declared: coverage,
      declaration: declaration?.id ?? null,
    };
  };
}

type NamedRecipient = Pick<Extract<RecipientDeclaration, { depth: 'named' }>, 'provider' | 'country'>;

/** The policy's own word on who receives it goes before what others say. */
function whose(
  declaration: NamedRecipient | null,
  known: ReturnType<HostKnowledge>,
): Pick<Recipient, 'organisation' | 'organisationSource' | 'hostedBy' | 'country' | 'category'> {
  const owner = known?.isPlatform === false ? known : null;
  const provider = declaration?.provider ?? null;
  // The country of one organisation says nothing of another that the policy names.
  const country = provider === null ? (owner?.country ?? null) : null;
  return {
    organisation: provider ?? owner?.organisation ?? null,
    organisationSource: provider === null ? (owner?.source ?? null) : 'policy',
    country: declaration?.country ?? country,
    hostedBy: known?.isPlatform ? known.organisation : null,
    category: known?.category ?? null,
  };
}
