import { countUntil } from '../count-until.ts';
import type { Event, EventOf } from '../schema/event.ts';
import type { Page } from '../schema/session.ts';
import { withoutFragment } from './address.ts';
import type { Clock } from './clock.ts';
import { ofKind } from './ordered-log.ts';
import type { Stay } from './stays.ts';

export function pagesOf(events: readonly Event[], stays: readonly Stay[], clock: Clock): Page[] {
  const responses = Map.groupBy(documentResponses(events), ({ frame, url }) => keyOf(frame.tabId, url));
  return stays.map(({ url, tabId, documentId, atMs }) => {
    const ofUrl = responses.get(keyOf(tabId, url)) ?? [];
    return { url, documentId, atMs: clock(atMs), status: ofUrl[countUntil(ofUrl, atMs) - 1]?.status ?? null };
  });
}

/** In order of time. A page that comes back from the history makes no request: the response of its first stay counts. */
function documentResponses(events: readonly Event[]): EventOf<'request'>[] {
  return ofKind(events, 'request')
    .filter(({ type, status, redirectTo }) => type === 'main_frame' && status !== null && redirectTo === null)
    .toSorted((a, b) => a.atMs - b.atMs);
}

function keyOf(tabId: number, url: string): string {
  return `${tabId} ${withoutFragment(url)}`;
}
