import { Resolver } from 'node:dns/promises';
import type { SessionRecord } from '../../core/schema/session.ts';
import type { AuditOptions } from '../audit-options.ts';
import { type AliasResolver, canonicalNames } from './canonical-names.ts';
import { hostsToAsk } from './hosts-to-ask.ts';

export type MakeResolver = () => AliasResolver;

/** Asks the name servers of this computer. */
export const ownResolver: MakeResolver = () => new Resolver({ timeout: 2000, tries: 1 });

/** The sessions with the other names of the hosts that they contacted. A hermetic audit asks nobody. */
export async function withCanonicalNames(
  sessions: readonly SessionRecord[],
  { askDns, blockOtherHosts, connectTo, signal }: AuditOptions,
  makeResolver: MakeResolver,
): Promise<SessionRecord[]> {
  if (!askDns || blockOtherHosts) return [...sessions];
  const found = await canonicalNames(hostsToAsk(sessions, connectTo), makeResolver(), signal);
  signal?.throwIfAborted();
  return sessions.map((session) => {
    const hosts = new Set(session.requests.map(({ host }) => host));
    return { ...session, canonicalNames: found.filter(({ host }) => hosts.has(host)) };
  });
}
