import { listenEverywhere } from './listeners/listening.ts';
import { createObservers } from './listeners/observers.ts';
import type { Recorder } from './session/recorder.ts';
import type { Gate } from './worker/gate.ts';
import type { Mode } from './worker/mode.ts';
import { noting, retell } from './worker/notes.ts';
import { pageKept } from './worker/page-kept.ts';
import { workerMemory } from './worker/worker-memory.ts';

/** Everything is listened to from the start; the driver alone says when a session begins and ends. */
export function auditMode(gate: Gate<Recorder>): Mode {
  const kept = pageKept();
  const memory = workerMemory(kept);
  const observers = createObservers(gate, () => null);
  kept.onLate((items) => {
    retell(memory.late(items), observers, gate);
    gate.pass(() => memory.dropNotes());
  });
  listenEverywhere(
    noting(
      observers,
      () => gate.isOpen(),
      (note) => memory.note(note),
    ),
  ).start();
  return {
    memory,
    noteReport(note) {
      if (!gate.isOpen()) memory.note(note);
    },
    prepare: async () => undefined,
    retell: (notes) => retell(notes, observers, gate),
    onOpen: () => undefined,
    onChange: () => undefined,
    onRecorded: () => undefined,
    onRest: () => undefined,
  };
}
