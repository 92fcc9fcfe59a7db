import type { RunRequest } from '../schema/run.ts';

/**
 * Whether a request tells another party of the visit. A top-level document of another site is where the visitor went, and an
 * extension's request is not the page's. A third party behind a name of the site's own is told as well.
 */
export function isContact({
  party,
  isCloaked,
  type,
  initiator,
  host,
}: Pick<RunRequest, 'party' | 'isCloaked' | 'type' | 'initiator' | 'host'>): boolean {
  return (
    (party !== 'first' || isCloaked === true) &&
    type !== 'main_frame' &&
    host !== '' &&
    !/^[a-z]+-extension:/.test(initiator ?? '')
  );
}
