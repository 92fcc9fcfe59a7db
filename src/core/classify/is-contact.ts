import type { RunRequest } from '../schema/run.ts';
import { reachesOthers } from './reaches-others.ts';

/**
 * Whether a request tells another party of the visit. A top-level document of another site is where the visitor went, and an
 * extension's request is not the page's. A third party behind a name of the site's own is told as well.
 */
export function isContact(request: Pick<RunRequest, 'party' | 'isCloaked' | 'type' | 'initiator' | 'host'>): boolean {
  const { type, initiator, host } = request;
  const isOfPage = !/^[a-z]+-extension:/.test(initiator ?? '');
  return reachesOthers(request) && type !== 'main_frame' && host !== '' && isOfPage;
}
