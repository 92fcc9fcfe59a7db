import { listenEverywhere } from './listeners/listening.ts';
import { createObservers } from './listeners/observers.ts';
import type { Recorder } from './session/recorder.ts';
import type { Gate } from './worker/gate.ts';
import type { Mode } from './worker/mode.ts';
import { noting, tell } from './worker/notes.ts';
import { pageKept } from './worker/page-kept.ts';
import { workerMemory } from './worker/worker-memory.ts';

/** Everything is listened to from the start; the driver alone says when a session begins and ends. */
export function auditMode(gate: Gate<Recorder>): Mode {
  const memory = workerMemory(pageKept());
  const observers = createObservers(gate, () => null);
  listenEverywhere(
    noting(
      observers,
      () => gate.isOpen(),
      (note) => memory.note(note),
    ),
  ).start();
  return {
    memory,
    prepare: async () => undefined,
    retell(notes) {
      for (const note of notes) tell(observers, note);
    },
    onOpen: () => undefined,
    onChange: () => undefined,
    onRecorded: () => undefined,
    onRest: () => undefined,
  };
}
