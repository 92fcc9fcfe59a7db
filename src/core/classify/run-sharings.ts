import type { Phase } from '../schema/consent.ts';
import type { Run, RunSharing } from '../schema/run.ts';
import type { Sharing } from '../schema/session.ts';
import { reachesOthers } from './reaches-others.ts';

/** What of the site's own items reached others. What others hand on among themselves stays in the session's record. */
export function runSharings(
  sharings: readonly Sharing[],
  { cookies, storage, requests }: Pick<Run, 'cookies' | 'storage' | 'requests'>,
  phaseOfAnswer: (url: string | null, atMs: number) => Phase | undefined,
): RunSharing[] {
  const own = {
    cookie: new Set(cookies.filter(({ party }) => party === 'first').map(({ id }) => id)),
    storage: new Set(storage.filter(({ party }) => party === 'first').map(({ id }) => id)),
  };
  const byHost = new Map(requests.map((request) => [request.host, request]));
  return sharings.flatMap((sharing) => {
    const receiver = byHost.get(sharing.host);
    if (receiver === undefined || !reachesOthers(receiver)) return [];
    if (!own[sharing.item.kind].has(sharing.item.id)) return [];
    const { party, organisation, site } = receiver;
    const phase = phaseOfAnswer(sharing.url, sharing.atMs) ?? receiver.phase;
    return [{ ...sharing, party, phase, organisation, site }];
  });
}
