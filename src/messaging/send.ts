import type { FrameMessages, MessageName, PageMessages, Payload, Protocol, Reply } from './protocol.ts';
import { shapes } from './shapes.ts';

/** What one of the extension's own pages may ask of another context of the extension. */
export type AskName = Exclude<MessageName, keyof PageMessages | keyof FrameMessages>;

/** Sends a message to the extension's own contexts and checks the answer. Rejects when nobody serves it, or it fails. */
export async function send<N extends AskName>(
  name: N,
  ...[payload]: Parameters<Protocol[N]> extends [] ? [] : [Payload<N>]
): Promise<Reply<N>> {
  return readAnswer(name, await chrome.runtime.sendMessage({ name, payload }));
}

/** Asks the content script of one frame. */
export async function sendToFrame<N extends keyof FrameMessages>(
  name: N,
  place: { readonly tabId: number; readonly frameId: number },
): Promise<Reply<N>> {
  return readAnswer(name, await chrome.tabs.sendMessage(place.tabId, { name }, { frameId: place.frameId }));
}

/** Tells every frame of a tab. Frames without our content script do not hear it. */
export async function tellFrames(name: keyof FrameMessages, tabId: number): Promise<void> {
  await chrome.tabs.sendMessage(tabId, { name }).catch(() => undefined);
}

function readAnswer<N extends MessageName>(name: N, answer: unknown): Reply<N> {
  if (typeof answer !== 'object' || answer === null) throw new Error(`Nobody answered ${name}`);
  if ('error' in answer) throw new Error(`${name}: ${String(answer.error)}`);
  return shapes[name].reply('reply' in answer ? answer.reply : undefined);
}
