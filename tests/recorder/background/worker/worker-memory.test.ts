import { afterEach, describe, expect, test, vi } from 'vitest';
import { type MemoryMessage, memoryChannel } from '../../../../src/messaging/memory-channel.ts';
import { emptyState } from '../../../../src/recorder/background/session/recorder-state.ts';
import { pageKept } from '../../../../src/recorder/background/worker/page-kept.ts';
import { type KeyValues, workerMemory } from '../../../../src/recorder/background/worker/worker-memory.ts';
import { keepMemory } from '../../../../src/ui/driver/keep-memory.ts';

const batch = { sessionId: 'one', firstSeq: 0, events: [], reports: [], weight: 0 };
const later = { ...batch, firstSeq: 7 };

describe('what one life of the worker leaves to the next', () => {
  test('is found by it, in order', async () => {
    const store = inMemory();
    const memory = workerMemory(store);
    await memory.journal.keep(later);
    await memory.journal.keep(batch);
    memory.note(['tabClosed', 1]);
    memory.note(['tabClosed', 2]);
    await memory.save({ ...emptyState, reports: ['r'] });
    expect(await workerMemory(store).inherit()).toEqual({
      state: { ...emptyState, reports: ['r'] },
      left: [batch, later],
      notes: [
        ['tabClosed', 1],
        ['tabClosed', 2],
      ],
    });
  });

  test('is dropped when it is recorded: inherited notes and own ones', async () => {
    const store = inMemory();
    workerMemory(store).note(['tabClosed', 1]);
    const memory = workerMemory(store);
    memory.note(['tabClosed', 2]);
    await memory.journal.keep(batch);
    await memory.inherit();
    memory.dropNotes();
    await memory.journal.drop([batch]);
    expect(await memory.inherit()).toEqual({ state: emptyState, left: [], notes: [] });
  });
});

describe('the memory that the driver page keeps', () => {
  const channels: BroadcastChannel[] = [];
  afterEach(() => {
    vi.useRealTimers();
    for (const opened of channels.splice(0)) opened.close();
  });

  function channel(): BroadcastChannel {
    const opened = new BroadcastChannel(memoryChannel);
    channels.push(opened);
    return opened;
  }

  test('gives to the next life what the one before set, without what it removed', async () => {
    keepMemory(channel());
    const before = pageKept(channel());
    await before.set({ state: 1, old: 1 });
    await before.remove(['old']);
    await before.set({ state: 2 });
    await expect.poll(() => pageKept(channel()).get(null)).toEqual({ state: 2 });
  });

  test('tells a life the last words of the one before, where they come after its answer', async () => {
    keepMemory(channel());
    const before = workerMemory(pageKept(channel()));
    await before.inherit();
    const keptLater = pageKept(channel());
    const afterwards = workerMemory(keptLater);
    const late = new Promise((resolve) => keptLater.onLate((items) => resolve(afterwards.late(items))));
    await afterwards.inherit();
    void before.save({ ...emptyState, reports: ['old'] });
    void before.journal.keep(later);
    before.note(['tabClosed', 1]);
    expect(await late).toEqual([
      ['left', later],
      ['tabClosed', 1],
    ]);
    // Until they are recorded the next life gets them as well, and it goes on from what this one keeps.
    void afterwards.save({ ...emptyState, reports: ['new'] });
    await expect
      .poll(() => workerMemory(pageKept(channel())).inherit())
      .toMatchObject({
        state: { reports: ['new'] },
        left: [],
        notes: [
          ['left', later],
          ['tabClosed', 1],
        ],
      });
  });

  test('is not taken for another life’s, whose last words may be missing', async () => {
    const page = channel();
    const asked = new Promise<string>((resolve) => {
      page.addEventListener('message', ({ data }: MessageEvent<MemoryMessage>) => {
        if (data.kind === 'ask') resolve(data.life);
      });
    });
    const answer = pageKept(channel()).get(null);
    page.postMessage({ kind: 'kept', life: 'another', items: { state: 1 } } satisfies MemoryMessage);
    page.postMessage({ kind: 'kept', life: await asked, items: { state: 2 } } satisfies MemoryMessage);
    expect(await answer).toEqual({ state: 2 });
  });

  test('is waited for while the page is there, however busy it is', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let isThere = true;
    const isPageThere = vi.fn(async () => isThere);
    const answered = vi.fn();
    const waiting = pageKept(channel(), isPageThere).get(null).then(answered);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isPageThere.mock.calls.length).toBeGreaterThan(1);
    expect(answered).not.toHaveBeenCalled();
    const page = channel();
    page.postMessage({ kind: 'kept', life: null, items: { state: 1 } } satisfies MemoryMessage);
    await waiting;
    expect(answered).toHaveBeenCalledExactlyOnceWith({ state: 1 });
    isThere = false;
    const asked = isPageThere.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isPageThere.mock.calls.length).toBe(asked);
  });

  test('is empty at the first start of a browser, where no page is there', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const listening = channel();
    const removed = vi.spyOn(listening, 'removeEventListener');
    const waiting = pageKept(listening, async () => false).get(null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await waiting).toEqual({});
    expect(removed).toHaveBeenCalledOnce();
  });

  test('hears of all that one task changes in one message', async () => {
    const heard: MemoryMessage[] = [];
    const listener = channel();
    const both = new Promise<void>((resolve) => {
      listener.addEventListener('message', ({ data }: MessageEvent<MemoryMessage>) => {
        if (heard.push(data) === 2) resolve();
      });
    });
    const kept = pageKept(channel());
    void kept.set({ event: 1 });
    queueMicrotask(() => void kept.set({ state: 1 }));
    queueMicrotask(() => void kept.remove(['note']));
    await new Promise((resolve) => setTimeout(resolve));
    void kept.set({ event: 2 });
    await both;
    expect(heard).toEqual([
      { kind: 'keep', life: expect.any(String), items: { event: 1, state: 1 }, dropped: ['note'] },
      { kind: 'keep', life: expect.any(String), items: { event: 2 }, dropped: [] },
    ]);
  });
});

function inMemory(): KeyValues {
  const values = new Map<string, unknown>();
  return {
    get: async () => Object.fromEntries(values),
    set: async (items) => Object.entries(items).forEach(([key, value]) => void values.set(key, value)),
    remove: async (keys) => keys.forEach((key) => void values.delete(key)),
  };
}
