import type { Frame } from '../../../core/schema/event-origin.ts';
import { digestUrl } from './digest-url.ts';
import type { SessionKey } from './session-key.ts';

/** A frame as the browser names it, as the log names it: with its address digested. */
export function digestFrame({ tabId, frameId, documentId, url }: Frame, key: SessionKey): Frame {
  return { tabId, frameId, documentId, url: digestUrl(url, key) };
}
