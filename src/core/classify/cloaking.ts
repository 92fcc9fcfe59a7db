// A third party can stand behind a name of the site's own: the DNS makes it an alias (CNAME) of theirs.
import type { HostCategory } from '../schema/host-category.ts';
import type { Party, RunRequest } from '../schema/run.ts';
import type { CanonicalNames } from '../schema/session.ts';
import type { HostKnowledge } from './host-knowledge.ts';
import type { recipientCoverage } from './recipient-coverage.ts';

/** What tells of a host. */
export interface Sources {
  readonly partyOf: (host: string) => Party;
  readonly coverageOf: ReturnType<typeof recipientCoverage>;
  readonly knowledge: HostKnowledge;
}

/** null: the DNS was not asked for this host. */
export function cloaking(
  party: Party,
  aliases: CanonicalNames | null,
  sources: Sources,
): Pick<RunRequest, 'canonicalHost' | 'isCloaked'> {
  const last = aliases?.names.at(-1) ?? null;
  if (party !== 'first') return { canonicalHost: last, isCloaked: false };
  if (aliases === null) return { canonicalHost: null, isCloaked: null };
  const behind = aliases.names.map((name) => ({ name, role: roleOf(name, sources) }));
  // A recipient's own servers are rented too: behind its name the chain often ends at a delivery network.
  const recipient = behind.find(({ role }) => role === 'recipient');
  if (recipient !== undefined) return { canonicalHost: recipient.name, isCloaked: true };
  const isTold = aliases.isComplete && behind.every(({ role }) => role !== 'unknown');
  return { canonicalHost: last, isCloaked: isTold ? false : null };
}

/** A server of these may be nothing but the site's own, rented. */
const serving: readonly HostCategory[] = ['hosting', 'cdn'];
/** These hold delivery networks and hosting as well as recipients. */
const mixed: readonly HostCategory[] = ['utility', 'other'];

function roleOf(name: string, { partyOf, coverageOf, knowledge }: Sources): 'own' | 'server' | 'recipient' | 'unknown' {
  if (partyOf(name) === 'first') return 'own';
  if (coverageOf(name).coverage === 'named') return 'recipient';
  const known = knowledge(name);
  if (known === null) return 'unknown';
  if (known.isPlatform || serving.includes(known.category)) return 'server';
  return mixed.includes(known.category) ? 'unknown' : 'recipient';
}
