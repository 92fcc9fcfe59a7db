import { isUnder } from '../../core/is-under.ts';
import { bundledPolicyFor } from '../bundled-policies.ts';

/** The domains that the policy calls the site's own; the host itself where no policy speaks of it. */
export function ownDomains(site: string): readonly string[] {
  const domains = bundledPolicyFor(site)?.policy.site.domains ?? [site];
  return domains.map((domain) => domain.replace(/^\*\./, ''));
}

export function isOwn(host: string, site: string): boolean {
  return ownDomains(site).some((domain) => isUnder(host, domain));
}
