// To which page something belongs. A document id tells for certain; else the page that stood in the tab at that time.
import { countUntil } from '../count-until.ts';
import type { Event, EventOf } from '../schema/event.ts';
import type { Frame } from '../schema/event-origin.ts';
import { originOf, withoutFragment } from './address.ts';
import { ofKind } from './ordered-log.ts';
import type { Stay } from './stays.ts';

/** URL of the top-level document, and of the frame in it. */
interface Place {
  readonly page: string | null;
  readonly frame: string | null;
}

export interface PageFinder {
  readonly ofFrame: (frame: Frame, atMs: number) => Place;
  readonly ofRequest: (request: EventOf<'request'>) => Place;
}

export function pageFinder(events: readonly Event[], stays: readonly Stay[]): PageFinder {
  const byTab = Map.groupBy(stays, ({ tabId }) => tabId);
  const byOrigin = staysOfOneTab(stays);
  const byDocument = pagesByDocument(events, byTab);

  function pageInTab({ tabId, documentId }: Frame, atMs: number): string | null {
    const known = documentId === null ? undefined : byDocument.get(documentId);
    return known ?? standingAt(byTab.get(tabId), atMs)?.url ?? null;
  }

  function ofFrame(frame: Frame, atMs: number): Place {
    if (frame.tabId === -1) return { page: pageOfOrigin(byOrigin, originOf(frame.url), atMs), frame: frame.url };
    const isTop = frame.frameId === 0;
    const page = pageInTab(frame, atMs) ?? (isTop && frame.url !== '' ? frame.url : null);
    return { page, frame: isTop ? page : frame.url };
  }

  function ofRequest(request: EventOf<'request'>): Place {
    const { frame, atMs, initiator } = request;
    if (frame.tabId === -1) return { page: pageOfOrigin(byOrigin, initiator, atMs), frame: null };
    const awaited = awaitedStay(byTab.get(frame.tabId), request);
    if (awaited !== undefined) return { page: awaited.url, frame: awaited.url };
    const page = pageInTab(frame, atMs);
    return { page, frame: frame.frameId === 0 ? page : frame.url };
  }

  return { ofFrame, ofRequest };
}

function pagesByDocument(
  events: readonly Event[],
  byTab: ReadonlyMap<number, readonly Stay[]>,
): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const { frame, atMs, lifecycle } of ofKind(events, 'document-committed')) {
    const page = standingAt(byTab.get(frame.tabId), atMs);
    if (frame.documentId !== null && lifecycle === 'active' && page !== undefined)
      pages.set(frame.documentId, page.url);
  }
  return pages;
}

function standingAt(stays: readonly Stay[] | undefined, atMs: number): Stay | undefined {
  return stays?.[countUntil(stays, atMs) - 1];
}

/** A response to a navigation arrives while the page before still stands: it belongs to the document that comes of it. */
function awaitedStay(stays: readonly Stay[] | undefined, { type, atMs, url }: EventOf<'request'>): Stay | undefined {
  const next = type === 'main_frame' ? stays?.[countUntil(stays, atMs)] : undefined;
  if (next === undefined) return undefined;
  const hadBegun = next.startedAtMs !== null && next.startedAtMs <= atMs;
  return hadBegun || withoutFragment(next.url) === withoutFragment(url) ? next : undefined;
}

/** No tab owns a worker. Its origin tells the page, unless that origin stands in more than one tab. */
function staysOfOneTab(stays: readonly Stay[]): ReadonlyMap<string | null, readonly Stay[]> {
  const byOrigin = Map.groupBy(stays, ({ url }) => originOf(url));
  return new Map([...byOrigin].filter(([, ofOrigin]) => ofOrigin.every(({ tabId }) => tabId === ofOrigin[0]?.tabId)));
}

function pageOfOrigin(
  byOrigin: ReadonlyMap<string | null, readonly Stay[]>,
  origin: string | null,
  atMs: number,
): string | null {
  const stays = origin === null ? undefined : byOrigin.get(origin);
  return (standingAt(stays, atMs) ?? stays?.[0])?.url ?? null;
}
