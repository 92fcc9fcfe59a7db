// The beginning of a navigation, and the document that came of it.
import type { WebNavigation } from 'webextension-polyfill';
import type { EventOf } from '../core/schema/event.ts';

export interface SeenNavigation {
  readonly atMs: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

export interface SeenDocument extends SeenNavigation {
  readonly documentId: string | null;
  /** -1 for a top-level document. */
  readonly parentFrameId: number;
  readonly lifecycle: EventOf<'document-committed'>['lifecycle'];
  /** Came back by the back or forward button: a restored page makes no request. */
  readonly isFromHistory: boolean;
  readonly isReload: boolean;
}

/** Chromium's own members, which the shared types leave out. */
interface Chromium {
  readonly parentFrameId?: number;
  readonly documentLifecycle?: string;
}

export function navigationSeen(details: WebNavigation.OnBeforeNavigateDetailsType): SeenNavigation {
  return { atMs: details.timeStamp, tabId: details.tabId, frameId: details.frameId, url: details.url };
}

export function documentSeen(details: WebNavigation.OnCommittedDetailsType & Chromium): SeenDocument {
  return {
    atMs: details.timeStamp,
    tabId: details.tabId,
    frameId: details.frameId,
    url: details.url,
    documentId: details.documentId ?? null,
    parentFrameId: details.parentFrameId ?? (details.frameId === 0 ? -1 : 0),
    lifecycle: lifecycles.find((known) => known === details.documentLifecycle) ?? 'active',
    isFromHistory: details.transitionQualifiers.includes('forward_back'),
    isReload: details.transitionType === 'reload',
  };
}

const lifecycles = ['active', 'prerender', 'cached', 'pending_deletion'] as const;
