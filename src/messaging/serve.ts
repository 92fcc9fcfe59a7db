// Receiving messages. Who sent one is what the browser says; nothing about it is taken from the message.
import type { FrameMessages, MessageName, PageMessages, Payload, Reply } from './protocol.ts';
import { shapes } from './shapes.ts';

export interface Sender {
  /** -1 for a page of the extension that is in no tab. */
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** URL of the sending document; empty where the browser names none. */
  readonly url: string;
}

export type Handlers<N extends MessageName> = {
  readonly [K in N]: (payload: Payload<K>, sender: Sender) => Reply<K> | Promise<Reply<K>>;
};

/** Serves the extension's own contexts. Messages that `handlers` does not name are left to whoever serves them. */
export function serve<N extends Exclude<MessageName, keyof PageMessages | keyof FrameMessages>>(
  handlers: Handlers<N>,
): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const name = namedIn(message, handlers);
    if (name === null || !isOwnPage(sender)) return false;
    call(name, handlers[name], message, sender).then(
      (reply) => answer({ reply }),
      (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  });
}

/**
 * Serves content scripts, which learn that their message arrived, and the answer, which no page can reach. `onRefused`
 * learns of a message that does not have the agreed shape.
 */
export function servePages(
  handlers: Handlers<keyof PageMessages>,
  onRefused: (sender: Sender, why: string) => void,
): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const name = namedIn(message, handlers);
    if (name === null || sender.tab === undefined || sender.id !== chrome.runtime.id || isOwnPage(sender)) return false;
    call(name, handlers[name], message, sender).then(
      (reply) => answer({ reply }),
      (error: unknown) => {
        onRefused(senderOf(sender), String(error));
        answer({ reply: null });
      },
    );
    return true;
  });
}

async function call<N extends MessageName>(
  name: N,
  handler: Handlers<N>[N],
  message: unknown,
  sender: chrome.runtime.MessageSender,
): Promise<Reply<N>> {
  const payload: unknown =
    typeof message === 'object' && message !== null ? Reflect.get(message, 'payload') : undefined;
  return handler(shapes[name].payload(payload), senderOf(sender));
}

function namedIn<N extends MessageName>(message: unknown, handlers: Handlers<N>): N | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  const { name } = message;
  return typeof name === 'string' && isKey(handlers, name) ? name : null;
}

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

function isOwnPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.id === chrome.runtime.id && (sender.url ?? '').startsWith(chrome.runtime.getURL(''));
}

function senderOf(sender: chrome.runtime.MessageSender): Sender {
  return {
    tabId: sender.tab?.id ?? -1,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId ?? null,
    url: sender.url ?? '',
  };
}
