import type { RunRequest } from '../schema/run.ts';
import { siteOf } from '../site-of.ts';

/** The registrable domain of whom a request reaches: behind a name of the site's own, that of the third party. */
export function recipientSite({
  site,
  isCloaked,
  canonicalHost,
}: Pick<RunRequest, 'site' | 'isCloaked' | 'canonicalHost'>): string {
  return isCloaked === true && canonicalHost !== null ? siteOf(canonicalHost) : site;
}
