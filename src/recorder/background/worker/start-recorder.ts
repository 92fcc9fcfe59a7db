import { allCookies } from '../../../platform/all-cookies.ts';
import { openLog } from '../../log/log-database.ts';
import { createLogWriter } from '../../log/log-writer.ts';
import { takeStorageSnapshots } from '../events/storage-snapshots.ts';
import { createRecorder, type Recorder } from '../session/recorder.ts';
import type { Gate } from './gate.ts';
import { createIdleWatch } from './idle-watch.ts';
import type { Mode } from './mode.ts';
import { resume } from './resume.ts';

/** Takes up what an earlier life of the worker left behind, and opens the gate to what happened since it woke. */
export async function startRecorder(gate: Gate<Recorder>, mode: Mode): Promise<void> {
  const database = openLog();
  const { memory } = mode;
  const [{ state, left, notes }] = await Promise.all([memory.inherit(), mode.prepare()]);
  const log = createLogWriter({ database, journal: memory.journal, left });
  const taken = await Promise.all(state.sessions.map(({ id, tabId }) => log.resume(id, tabId === null)));
  const idleWatch = createIdleWatch(() => void recorder.rest().then(() => mode.onRest(recorder, database)));
  // What the browser's memory holds may be older than the log: a worker that is stopped saves it no more.
  const recorder = createRecorder(
    { ...state, reports: [...state.reports, ...taken.flat()] },
    {
      log,
      allCookies,
      save: (saved) => memory.save(saved),
      onChange: () => mode.onChange(recorder),
      onRecorded(session) {
        idleWatch.touch();
        mode.onRecorded(recorder, session);
      },
    },
  );
  idleWatch.touch();
  resume(recorder, state, Date.now(), (session) => void takeStorageSnapshots(recorder, session, 'worker-start'));
  gate.open(recorder, () => mode.retell(notes));
  memory.dropNotes();
  mode.onOpen(recorder);
}
