import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewEvent } from '../../../src/core/schema/event.ts';
import { forgetOldSessions } from '../../../src/recorder/log/forget-old-sessions.ts';
import type { Journal } from '../../../src/recorder/log/journal.ts';
import { type Batch, openLog } from '../../../src/recorder/log/log-database.ts';
import { createLogWriter, type LogWriter } from '../../../src/recorder/log/log-writer.ts';
import { readEvents } from '../../../src/recorder/log/read-events.ts';
import { auditEnvironment } from '../../helpers/sample-environment.ts';

/** Long enough that nothing is written but by `flush`. */
const never = 60_000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a worker that lives', () => {
  test('writes the events of each session in order, without holes', async () => {
    const { log } = worker();
    for (const detail of ['a', 'b', 'c']) log.append('one', gap(detail), 'soon');
    log.append('two', gap('d'), 'soon');
    await log.flush();
    log.append('one', gap('e'), 'soon');
    await log.flush();
    expect(await stored('one')).toEqual(['0 a', '1 b', '2 c', '3 e']);
    expect(await stored('two')).toEqual(['0 d']);
  });

  test('is read from any position, in the middle of a batch as well', async () => {
    const { log } = worker();
    for (const detail of ['a', 'b', 'c', 'd']) {
      log.append('one', gap(detail), 'soon');
      if (detail === 'b') await log.flush();
    }
    await log.flush();
    for (const [afterSeq, expected] of [
      [-1, ['0 a', '1 b', '2 c', '3 d']],
      [0, ['1 b', '2 c', '3 d']],
      [1, ['2 c', '3 d']],
      [2, ['3 d']],
      [3, []],
    ] as const) {
      expect(await stored('one', afterSeq)).toEqual(expected);
    }
  });

  test('says once when something could not be written, and goes on', async () => {
    const { log } = worker();
    const unwritable = gap('a');
    // What structured clone cannot copy cannot be written.
    Reflect.set(unwritable, 'detail', () => undefined);
    log.append('one', unwritable, 'soon');
    await expect(log.flush()).rejects.toThrow('could not be written');
    log.append('two', gap('b'), 'soon');
    await log.flush();
    expect(await stored('two')).toEqual(['0 b']);
  });
});

describe('a worker that is stopped', () => {
  test('takes along what comes soon, and no more', async () => {
    const first = worker();
    first.log.append('one', gap('kept'), 'now');
    await settled();
    first.log.append('one', gap('lost'), 'soon');
    const second = worker(first.journal);
    await second.log.resume('one', true);
    second.log.append('one', gap('later'), 'now');
    await second.log.flush();
    expect(await stored('one')).toEqual(['0 kept', '1 later']);
  });

  test('loses nothing that comes now, nor doubles it, whenever it is stopped', async () => {
    for (const flushes of [false, true]) {
      globalThis.indexedDB = new IDBFactory();
      let journal = memoryJournal();
      for (const detail of ['a', 'b', 'c', 'd', 'e']) {
        const { log } = worker(journal);
        await log.resume('one', true);
        log.append('one', gap(detail), 'now');
        await settled();
        // Written to the log, and perhaps stopped before the journal was told.
        const before = journal.copy();
        if (flushes) await log.flush();
        journal = detail === 'c' ? before : journal;
      }
      await worker(journal).log.flush();
      expect(await stored('one')).toEqual(['0 a', '1 b', '2 c', '3 d', '4 e']);
    }
  });

  test('leaves no journal behind once its session has ended', async () => {
    const { log, journal } = worker();
    log.append('one', gap('a'), 'now');
    log.append('one', { kind: 'session-ended', atMs: 2, reason: 'completed' }, 'now');
    await settled();
    await log.flush();
    expect(journal.batches()).toEqual([]);
  });

  test('without a journal asks the log where it ends', async () => {
    const first = worker();
    first.log.append('one', gap('a'), 'soon');
    await first.log.flush();
    const second = worker();
    await second.log.resume('one', false);
    second.log.append('one', gap('b'), 'soon');
    await second.log.flush();
    expect(await stored('one')).toEqual(['0 a', '1 b']);
  });
});

test('a report that comes again is known by the log that holds its events', async () => {
  const first = worker();
  first.log.append('one', gap('a'), 'soon');
  first.log.took('one', 'report 1');
  await first.log.flush();
  first.log.append('one', gap('b'), 'soon');
  first.log.took('one', 'report 2');
  // Stopped here: the second report's events are lost, and its id with them.
  const second = worker();
  expect(await second.log.resume('one', false)).toEqual(['report 1']);
  second.log.append('one', gap('b'), 'now');
  second.log.took('one', 'report 2');
  await settled();
  const third = worker(second.journal);
  expect(await third.log.resume('one', true)).toEqual(['report 2']);
});

test('a full session says so and leaves room for others', async () => {
  const { log } = worker(memoryJournal(), 3);
  for (const detail of ['a', 'b', 'c', 'd', 'e']) log.append('one', gap(detail), 'soon');
  log.append('two', gap('f'), 'soon');
  await log.flush();
  expect(await stored('one')).toEqual(['0 a', '1 b', '2 c', '3 The log is full: about 3 entries']);
  expect(await stored('two')).toEqual(['0 f']);
});

test('of many sessions the newest and those that go on are kept', async () => {
  const { log } = worker();
  const dayMs = 24 * 60 * 60 * 1000;
  const ids = Array.from({ length: 25 }, (_, index) => `session-${index}`);
  for (const [index, id] of ids.entries()) log.append(id, started(id, 10 * dayMs + index), 'soon');
  log.append('of-last-week', started('of-last-week', dayMs), 'soon');
  await log.flush();
  const database = await openLog();
  await forgetOldSessions(database, ['session-0'], 10 * dayMs + 100);
  const left = await database.getAllKeys('sessions');
  database.close();
  expect(left.toSorted()).toEqual(['session-0', ...ids.slice(5)].toSorted());
  expect(await stored('session-1')).toEqual([]);
  expect(await stored('of-last-week')).toEqual([]);
});

function worker(journal = memoryJournal(), sessionWeight = 1_000): { log: LogWriter; journal: MemoryJournal } {
  const limits = { delayMs: never, sessionWeight };
  return { log: createLogWriter({ database: openLog(), journal, left: journal.batches(), limits }), journal };
}

interface MemoryJournal extends Journal {
  batches(): Batch[];
  copy(): MemoryJournal;
}

function memoryJournal(kept: readonly Batch[] = []): MemoryJournal {
  let batches = [...kept];
  return {
    keep: async (batch) => void batches.push(batch),
    drop: async (dropped) => {
      batches = batches.filter((batch) => !dropped.includes(batch));
    },
    batches: () => [...batches],
    copy: () => memoryJournal(batches),
  };
}

/** The journal is written at the end of the task. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

async function stored(sessionId: string, afterSeq?: number): Promise<string[]> {
  const events = await readEvents(sessionId, afterSeq);
  return events.map((event) => `${event.seq} ${event.kind === 'recorder-gap' ? event.detail : event.kind}`);
}

function gap(detail: string): NewEvent {
  return { kind: 'recorder-gap', atMs: 1, cause: 'unreadable', detail };
}

function started(sessionId: string, atMs: number): NewEvent {
  const site = 'shop.test';
  return {
    kind: 'session-started',
    atMs,
    sessionId,
    scenario: 'browse',
    site,
    startUrl: `https://${site}/`,
    environment: auditEnvironment,
  };
}
