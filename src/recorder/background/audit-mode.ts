import { listenEverywhere } from './listeners/listening.ts';
import { createObservers } from './listeners/observers.ts';
import type { Recorder } from './session/recorder.ts';
import type { Gate } from './worker/gate.ts';
import type { Mode } from './worker/mode.ts';

/** Everything is listened to from the start; the driver alone says when a session begins and ends. */
export function auditMode(gate: Gate<Recorder>): Mode {
  listenEverywhere(createObservers(gate, () => null)).start();
  return {
    prepare: async () => undefined,
    onOpen: () => undefined,
    onChange: () => undefined,
    onRecorded: () => undefined,
    onRest: () => undefined,
  };
}
