import { UsageError } from '../../audit/usage-error.ts';
import { compareText } from '../../core/compare-text.ts';
import { isUnder } from '../../core/is-under.ts';
import type { SessionRecord } from '../../core/schema/session.ts';
import { registrableDomain, siteOf } from '../../core/site-of.ts';
import { policyMessages } from './policy-messages.ts';

/** The one site that all of the visits are of. Throws UsageError where they are of several, or of none with a name. */
export function siteOfVisits(sessions: readonly SessionRecord[], given: string | null): string {
  const sites = sitesOf(sessions);
  const [only = ''] = sites;
  if (given === null && sites.length > 1)
    throw new UsageError(policyMessages.severalSites, { sites: sites.join(', ') });
  const site = given ?? only;
  if (registrableDomain(site) === null) throw new UsageError(policyMessages.notADomain, { site });
  return site;
}

/** Those of one of the domains. Throws UsageError where there are none. */
export function visitsOf(sessions: readonly SessionRecord[], domains: readonly string[]): SessionRecord[] {
  const own = sessions.filter(({ site }) => domains.some((domain) => isUnder(site, domain)));
  if (own.length > 0) return own;
  const [site, sites] = [domains.join(', '), sitesOf(sessions).join(', ')];
  throw new UsageError(policyMessages.noVisitOfSite, { site, sites });
}

function sitesOf(sessions: readonly SessionRecord[]): string[] {
  return [...new Set(sessions.map(({ site }) => siteOf(site)))].toSorted(compareText);
}
