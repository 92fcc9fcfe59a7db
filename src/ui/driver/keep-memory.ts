import { type MemoryMessage, memoryChannel } from '../../messaging/memory-channel.ts';

/** Keeps for the worker what one life of it leaves to the next. */
export function keepMemory(channel: BroadcastChannel = new BroadcastChannel(memoryChannel)): void {
  const kept = new Map<string, unknown>();

  function tell(life: string | null): void {
    channel.postMessage({ kind: 'kept', life, items: Object.fromEntries(kept) } satisfies MemoryMessage);
  }

  channel.addEventListener('message', ({ data }: MessageEvent<MemoryMessage>) => {
    if (data.kind === 'ask') tell(data.life);
    if (data.kind !== 'keep') return;
    for (const [key, value] of Object.entries(data.items)) kept.set(key, value);
    for (const key of data.dropped) kept.delete(key);
  });
  tell(null);
}
