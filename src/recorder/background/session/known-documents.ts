import type { Frame } from '../../../core/schema/event-origin.ts';
import type { SeenResponse } from '../../../platform/seen-response.ts';
import { digestFrame } from '../digest/digest-frame.ts';
import type { SessionKey } from '../digest/session-key.ts';

/** Where the frames of a session stand: requests name a document by its id alone. */
export interface KnownDocument {
  readonly sessionId: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** With parameter values digested. */
  readonly url: string;
}

/** The newest documents of all sessions: a document that was left may still send its last words. */
const mostDocuments = 500;

export function withDocument(documents: readonly KnownDocument[], added: KnownDocument): KnownDocument[] {
  return [...documents, added].slice(-mostDocuments);
}

/** The frame that a request belongs to. What fills a frame belongs to that frame, under its own URL; what a document asks for, to that. */
export function frameOf(
  seen: SeenResponse,
  documents: readonly KnownDocument[],
  sessionId: string,
  key: SessionKey,
): Frame {
  const { tabId, frameId, documentId, type } = seen;
  if (documentId === null && (type === 'main_frame' || type === 'sub_frame')) return digestFrame(seen, key);
  const own = documents.filter((document) => document.sessionId === sessionId);
  const known =
    own.findLast((document) => documentId !== null && document.documentId === documentId) ??
    own.findLast((document) => document.tabId === tabId && document.frameId === frameId);
  return { tabId, frameId, documentId, url: known?.url ?? (seen.initiator === null ? '' : `${seen.initiator}/`) };
}
