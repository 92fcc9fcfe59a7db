import { lifeName, type MemoryMessage, memoryChannel } from '../../../messaging/memory-channel.ts';
import type { KeyValues } from './worker-memory.ts';

/** At the first start of a browser nobody is there to answer yet; a page that is there may be busy for long. */
const answerWithinMs = 2_000;

export interface PageKept extends KeyValues {
  /** `listener` gets the last words of an earlier life, where they came after this one had its answer. */
  onLate(listener: (items: Readonly<Record<string, unknown>>) => void): void;
}

/** Kept by the audit's driver page. What is changed in one task goes in one message: all of it arrives, or none. */
export function pageKept(
  channel = new BroadcastChannel(memoryChannel),
  isPageThere: () => Promise<boolean> = isDriverPageOpen,
): PageKept {
  const life = lifeName();
  let items: Record<string, unknown> = {};
  let dropped: string[] = [];
  let isDue = false;

  function change(): void {
    if (isDue) return;
    isDue = true;
    // In the same task, for a worker may be stopped before the next. What is recorded is kept at once and the state that
    // comes with it one microtask later (recorder.ts): two levels are enough.
    queueMicrotask(() => queueMicrotask(post));
  }

  function post(): void {
    isDue = false;
    channel.postMessage({ kind: 'keep', life, items, dropped } satisfies MemoryMessage);
    items = {};
    dropped = [];
  }

  return {
    get: () =>
      new Promise((resolve) => {
        function end(found: Readonly<Record<string, unknown>>): void {
          channel.removeEventListener('message', listen);
          clearInterval(timer);
          resolve({ ...found });
        }
        function listen({ data }: MessageEvent<MemoryMessage>): void {
          if (data.kind === 'kept' && (data.life === null || data.life === life)) end(data.items);
        }
        // To go on without what a busy page keeps would lose the session, and nobody would know.
        const giveUp = async () => (await isPageThere()) || end({});
        const timer = setInterval(() => void giveUp(), answerWithinMs);
        channel.addEventListener('message', listen);
        channel.postMessage({ kind: 'ask', life } satisfies MemoryMessage);
      }),
    async set(changes) {
      Object.assign(items, changes);
      change();
    },
    async remove(keys) {
      dropped.push(...keys);
      change();
    },
    onLate(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<MemoryMessage>) => {
        if (data.kind === 'late' && data.life === life) listener(data.items);
      });
    },
  };
}

/** The browser's word, which it gives however busy the page is. */
async function isDriverPageOpen(): Promise<boolean> {
  const documentUrls = [chrome.runtime.getURL('src/ui/driver/driver.html')];
  return (await chrome.runtime.getContexts({ contextTypes: ['TAB'], documentUrls })).length > 0;
}
