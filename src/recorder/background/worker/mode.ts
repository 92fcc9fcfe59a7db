import type { LogDatabase } from '../../log/log-database.ts';
import type { ActiveSession } from '../session/active-session.ts';
import type { Recorder } from '../session/recorder.ts';
import type { Note, ReportNote } from './notes.ts';
import type { WorkerMemory } from './worker-memory.ts';

/** What differs between a person's browser and an audit. Making one puts its listeners in place, at once. */
export interface Mode {
  readonly memory: WorkerMemory;
  /** Learns what must be known before anything is recorded. */
  prepare(): Promise<unknown>;
  /** A page's report came; it may have to wait. */
  noteReport(note: ReportNote): void;
  /** Tells again what an earlier life of the worker was told and could not record. */
  retell(notes: readonly Note[]): void;
  /** The recorder is at work: what it missed while it slept can be looked after. */
  onOpen(recorder: Recorder): void;
  /** Which sessions there are changed, or whether they rest. */
  onChange(recorder: Recorder): void;
  onRecorded(recorder: Recorder, session: ActiveSession): void;
  /** Nothing happened for a while, and everything is written. */
  onRest(recorder: Recorder, database: Promise<LogDatabase>): void;
}
