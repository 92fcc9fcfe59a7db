import type { Gate } from './gate.ts';
import { listenEverywhere } from './listening.ts';
import type { Mode } from './mode.ts';
import { createObservers } from './observers.ts';
import type { Recorder } from './recorder.ts';

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
