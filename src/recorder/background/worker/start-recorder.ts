import { allCookies } from '../../../platform/all-cookies.ts';
import { openLog } from '../../log/log-database.ts';
import { createLogWriter } from '../../log/log-writer.ts';
import { createRecorder, type Recorder } from '../session/recorder.ts';
import type { Gate } from './gate.ts';
import { createIdleWatch } from './idle-watch.ts';
import type { Mode } from './mode.ts';
import { resume } from './resume.ts';
import { inherit, journal, saveState } from './worker-memory.ts';

/** Takes up what an earlier life of the worker left behind, and opens the gate to what happened since it woke. */
export async function startRecorder(gate: Gate<Recorder>, mode: Mode): Promise<void> {
  const database = openLog();
  const [{ state, left }] = await Promise.all([inherit(), mode.prepare()]);
  const log = createLogWriter({ database, journal, left });
  await Promise.all(state.sessions.map(({ id, tabId }) => log.resume(id, tabId === null)));
  const idleWatch = createIdleWatch(() => void recorder.rest().then(() => mode.onRest(recorder, database)));
  const recorder = createRecorder(state, {
    log,
    allCookies,
    save: saveState,
    onChange: () => mode.onChange(recorder),
    onRecorded(session) {
      idleWatch.touch();
      mode.onRecorded(recorder, session);
    },
  });
  idleWatch.touch();
  resume(recorder, state, Date.now());
  gate.open(recorder);
  mode.onOpen(recorder);
}
