import { onPageReport } from './events/on-page-report.ts';
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
    noteReport(...report) {
      if (!gate.isOpen()) memory.note(['report', ...report]);
    },
    prepare: async () => undefined,
    retell(notes) {
      for (const note of notes) {
        if (note[0] !== 'report') tell(observers, note);
        else gate.pass((recorder) => onPageReport(recorder, note[1], note[2], note[3]));
      }
    },
    onOpen: () => undefined,
    onChange: () => undefined,
    onRecorded: () => undefined,
    onRest: () => undefined,
  };
}
