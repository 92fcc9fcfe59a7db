import type { RunRequest } from '../schema/run.ts';

/**
 * Whether a request tells another party of the visit. A top-level document of another site is where the visitor went, and an
 * extension's request is not the page's.
 */
export function isContact({
  party,
  type,
  initiator,
  host,
}: Pick<RunRequest, 'party' | 'type' | 'initiator' | 'host'>): boolean {
  return party !== 'first' && type !== 'main_frame' && host !== '' && !/^[a-z]+-extension:/.test(initiator ?? '');
}
