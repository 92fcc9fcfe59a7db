import type { RunRequest } from '../schema/run.ts';

/** Whether a host belongs to another party, be it behind a name of the site's own. */
export function reachesOthers({ party, isCloaked }: Pick<RunRequest, 'party' | 'isCloaked'>): boolean {
  return party !== 'first' || isCloaked === true;
}
