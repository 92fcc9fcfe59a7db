import { type MemoryMessage, memoryChannel } from '../../../messaging/memory-channel.ts';
import type { KeyValues } from './worker-memory.ts';

/** At the first start of a browser nobody is there to answer yet: the page says so when it opens. */
const answerWithinMs = 2_000;

/** Kept by the audit's driver page. What is changed in one task goes in one message: all of it arrives, or none. */
export function pageKept(channel = new BroadcastChannel(memoryChannel)): KeyValues {
  const life = crypto.randomUUID();
  let items: Record<string, unknown> = {};
  let dropped: string[] = [];
  let isDue = false;

  function change(): void {
    if (isDue) return;
    isDue = true;
    // After the microtasks of this task, which may change more.
    queueMicrotask(() => queueMicrotask(post));
  }

  function post(): void {
    isDue = false;
    channel.postMessage({ kind: 'keep', items, dropped } satisfies MemoryMessage);
    items = {};
    dropped = [];
  }

  return {
    get: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve({}), answerWithinMs);
        channel.addEventListener('message', function listen({ data }: MessageEvent<MemoryMessage>) {
          if (data.kind !== 'kept' || (data.life !== null && data.life !== life)) return;
          channel.removeEventListener('message', listen);
          clearTimeout(timer);
          resolve({ ...data.items });
        });
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
  };
}
