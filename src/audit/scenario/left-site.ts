import { isUnder } from '../../core/is-under.ts';
import { registrableDomain } from '../../core/site-of.ts';
import type { AuditOptions } from '../audit-options.ts';
import { ScenarioStopped } from '../problem.ts';
import { shownUrl } from '../shown-url.ts';

/** Visitors who asked for one site and are sent to another, which the policy does not call its own; null when not. */
export function leftSite(
  arrivedAt: string,
  { url, policy, rawValues }: Pick<AuditOptions, 'url' | 'policy' | 'rawValues'>,
): ScenarioStopped | null {
  if (!/^https?:/.test(arrivedAt)) return null;
  const asked = new URL(url).hostname;
  const arrived = new URL(arrivedAt).hostname;
  if (arrived === asked || policy.site.domains.some((domain) => isUnder(arrived, domain))) return null;
  const domain = registrableDomain(arrived);
  if (domain !== null && domain === registrableDomain(asked)) return null;
  const end = shownUrl(arrivedAt, rawValues);
  return new ScenarioStopped('left-site', `${asked} leads to ${arrived}`, { url: end });
}
