// What one life of the service worker leaves to the next: kept outside it, in memory, and gone when the browser closes.
import { latePrefix } from '../../../messaging/memory-channel.ts';
import type { Journal } from '../../log/journal.ts';
import type { Batch } from '../../log/log-database.ts';
import { emptyState, type RecorderState } from '../session/recorder-state.ts';
import type { Note } from './notes.ts';

export interface KeyValues {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface Inheritance {
  readonly state: RecorderState;
  /** What may not have reached the log, in order. */
  readonly left: readonly Batch[];
  /** What came to a worker that was stopped before it knew its sessions, in order. */
  readonly notes: readonly Note[];
}

export interface WorkerMemory {
  /** All in one question: until it is answered, what the browser tells waits. */
  inherit(): Promise<Inheritance>;
  save(state: RecorderState): Promise<void>;
  readonly journal: Journal;
  note(note: Note): void;
  /** What `items`, the last words of an earlier life, are to be told as. */
  late(items: Readonly<Record<string, unknown>>): readonly Note[];
  /** They are recorded now. */
  dropNotes(): void;
}

const stateKey = 'state';
const journalPrefix = 'journal ';
const notePrefix = 'note ';

export function workerMemory(store: KeyValues): WorkerMemory {
  let noteKeys: string[] = [];
  let noted = 0;

  function late(items: Readonly<Record<string, unknown>>): Note[] {
    const keys = keysOf(items, latePrefix);
    noteKeys.push(...keys);
    return keys.flatMap((key) => noteFrom(key, items[key]));
  }

  return {
    late,
    async inherit() {
      const stored = await store.get(null);
      const valuesOf = (prefix: string) => keysOf(stored, prefix).map((key) => stored[key]);
      noteKeys.push(...keysOf(stored, notePrefix));
      // Safe: under these keys nothing but the functions below store, and the memory is the extension's own.
      /* oxlint-disable typescript/no-unsafe-type-assertion */
      const left = valuesOf(journalPrefix) as Batch[];
      const notes = [...(valuesOf(notePrefix) as Note[]), ...late(stored)];
      const state = (stored[stateKey] as RecorderState | undefined) ?? emptyState;
      /* oxlint-enable typescript/no-unsafe-type-assertion */
      return { state, left: left.toSorted((a, b) => a.firstSeq - b.firstSeq), notes };
    },
    save: (state) => store.set({ [stateKey]: state }),
    journal: {
      keep: (batch) => store.set({ [keyOf(batch)]: batch }),
      drop: (batches) => store.remove(batches.map(keyOf)),
    },
    note(note) {
      const key = `${notePrefix}${Date.now()} ${String(noted).padStart(6, '0')}`;
      noted += 1;
      noteKeys.push(key);
      void store.set({ [key]: note });
    },
    dropNotes() {
      if (noteKeys.length > 0) void store.remove(noteKeys);
      noteKeys = [];
    },
  };
}

/** The state that an earlier life had is not what this one goes on from. */
function noteFrom(key: string, value: unknown): Note[] {
  // Safe: as in `inherit`.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  if (key.includes(` ${journalPrefix}`)) return [['left', value as Batch]];
  return key.includes(` ${notePrefix}`) ? [value as Note] : [];
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}

function keysOf(stored: Readonly<Record<string, unknown>>, prefix: string): string[] {
  return Object.keys(stored)
    .filter((key) => key.startsWith(prefix))
    .toSorted();
}

function keyOf({ sessionId, firstSeq }: Batch): string {
  return `${journalPrefix}${sessionId} ${firstSeq}`;
}
