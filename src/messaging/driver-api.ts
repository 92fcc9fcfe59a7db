// What the audit may ask of the recorder. The driver page of the audit build offers it as `globalThis.kakvakt`.
import type { ChoiceKind, ChoiceSource, Scenario } from '../core/schema/consent.ts';
import type { Environment } from '../core/schema/environment.ts';
import type { Event, EventOf } from '../core/schema/event.ts';
import type { DriverNote } from './driver-note.ts';
import type { Pending } from './pending.ts';

/** When the recorder is asked for a snapshot; pages that are left tell by themselves. */
export type SnapshotReason = Exclude<EventOf<'storage-snapshot'>['reason'], 'page-left'>;
export type EndReason = EventOf<'session-ended'>['reason'];

export interface SessionStart {
  readonly sessionId: string;
  readonly scenario: Scenario;
  /** The audited host. */
  readonly site: string;
  readonly startUrl: string;
  readonly environment: Environment;
}

export interface ChoiceMark {
  readonly choice: ChoiceKind;
  readonly source: Extract<ChoiceSource, 'policy-selector' | 'autoconsent' | 'banner' | 'owner-mark'>;
  readonly detail: string | null;
  /** When it was made, UTC milliseconds: that is before it is known that it was. */
  readonly atMs: number;
}

export interface DriverApi {
  /** Resolves when the recorder's listeners are in place: no navigation before that. */
  ready(): Promise<{ version: string }>;
  /** Every tab but the extension's own pages belongs to the session until it ends or another one starts. */
  startSession(start: SessionStart): Promise<void>;
  /** The events with a higher `seq`, in order; -1 for all. Everything that reached the recorder by now is among them. */
  readEvents(afterSeq: number): Promise<Event[]>;
  /** Writes a choice down. */
  markChoice(mark: ChoiceMark): Promise<void>;
  /** Writes down what the driver sees of the page that is open. */
  note(note: DriverNote): Promise<void>;
  /** What the frames of all pages still have to come. A frame that is kept busy is waited for a second. */
  pending(): Promise<Pending>;
  /** Writes down the cookie jar and the storage of all frames. */
  snapshot(reason: SnapshotReason): Promise<void>;
  /** Takes the last snapshots and closes the session. */
  endSession(reason: EndReason): Promise<void>;
}
