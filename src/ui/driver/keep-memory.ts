import { latePrefix, type MemoryMessage, memoryChannel } from '../../messaging/memory-channel.ts';

/** Keeps for the worker what one life of it leaves to the next. */
export function keepMemory(channel: BroadcastChannel = new BroadcastChannel(memoryChannel)): void {
  const kept = new Map<string, unknown>();
  /** The newest life that asked; none yet. */
  let current = '';

  function tell(life: string | null): void {
    channel.postMessage({ kind: 'kept', life, items: Object.fromEntries(kept) } satisfies MemoryMessage);
  }

  /** On a busy machine the last words of a life may come after the next one’s question: that one goes on without them. */
  function keepLate(life: string, items: Readonly<Record<string, unknown>>): void {
    const late = Object.entries(items).map(([key, value]) => [`${latePrefix}${life} ${key}`, value] as const);
    if (late.length === 0) return;
    for (const [key, value] of late) kept.set(key, value);
    channel.postMessage({ kind: 'late', life: current, items: Object.fromEntries(late) } satisfies MemoryMessage);
  }

  channel.addEventListener('message', ({ data }: MessageEvent<MemoryMessage>) => {
    if (data.kind === 'ask') {
      current = data.life > current ? data.life : current;
      tell(data.life);
    }
    if (data.kind !== 'keep') return;
    if (data.life < current) return keepLate(data.life, data.items);
    for (const [key, value] of Object.entries(data.items)) kept.set(key, value);
    for (const key of data.dropped) kept.delete(key);
  });
  tell(null);
}
