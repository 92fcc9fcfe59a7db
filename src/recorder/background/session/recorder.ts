// What every handler works on: the sessions that go on, the documents they are in, and the log.
import type { Cookies } from 'webextension-polyfill';
import type { NewEvent } from '../../../core/schema/event.ts';
import type { LogWriter } from '../../log/log-writer.ts';
import { type SessionKey, sessionKey } from '../digest/session-key.ts';
import type { ActiveSession } from './active-session.ts';
import { createHolds, type Holds } from './holds.ts';
import { type KnownDocument, withDocument } from './known-documents.ts';
import { createRecentlySeen } from './recently-seen.ts';
import type { RecorderState } from './recorder-state.ts';

export interface Recorder {
  sessions(): readonly ActiveSession[];
  /** Adds a session, or replaces the one of the same id. */
  putSession(session: ActiveSession): void;
  dropSession(sessionId: string): void;
  documents(): readonly KnownDocument[];
  addDocument(document: KnownDocument): void;
  /** The events of a content script's report are recorded: the log shall know it. */
  took(session: ActiveSession, reportId: string): void;
  /** Whether a content script's report comes for the second time. */
  isRepeated(reportId: string): boolean;
  /** What the session's values are digested with. */
  key(session: ActiveSession): SessionKey;
  /**
   * Writes an event down, unless its session ended meanwhile. In an audit at once; in a person's session together with
   * those of the next moment, unless it is urgent.
   */
  record(session: ActiveSession, event: NewEvent, urgency?: 'soon' | 'now'): void;
  readonly holds: Holds;
  /** What is in the browser's jar now, of all hosts that the extension may see. */
  allCookies(): Promise<Cookies.Cookie[]>;
  isResting(): boolean;
  /** Called when nothing happened for a while: a worker that dies from now on takes nothing along. */
  rest(): Promise<void>;
  /** Resolves when everything recorded is in the log, and the state in the browser's memory. */
  flush(): Promise<void>;
}

export interface RecorderPorts {
  readonly log: LogWriter;
  readonly allCookies: Recorder['allCookies'];
  readonly save: (state: RecorderState) => Promise<void>;
  /** Which sessions there are, or what they need to be listened to, changed; or whether they rest. */
  readonly onChange: () => void;
  readonly onRecorded: (session: ActiveSession) => void;
}

/** A report comes again within seconds, or never. */
const mostReports = 100;

export function createRecorder(initial: RecorderState, ports: RecorderPorts): Recorder {
  const { log, allCookies, save, onChange, onRecorded } = ports;
  let state = initial;
  let saving: Promise<void> = Promise.resolve();
  let isSaveDue = false;
  const keys = new Map<string, SessionKey>();
  const holds = createHolds(log);
  const reports = createRecentlySeen(mostReports, initial.reports);

  function change(part: Partial<RecorderState>): void {
    state = { ...state, ...part };
    if (isSaveDue) return;
    isSaveDue = true;
    queueMicrotask(saveNow);
  }

  function saveNow(): void {
    isSaveDue = false;
    // After the worker's death a navigation that was under way must not look like a session that goes on.
    saving = save({ ...state, sessions: state.sessions.filter(({ isConfirmed }) => isConfirmed) });
  }

  return {
    sessions: () => state.sessions,
    putSession(session) {
      const before = state.sessions.find(({ id }) => id === session.id);
      change({ sessions: [...state.sessions.filter(({ id }) => id !== session.id), session] });
      if (before?.hasWorker !== session.hasWorker) onChange();
    },
    dropSession(sessionId) {
      change({
        sessions: state.sessions.filter(({ id }) => id !== sessionId),
        documents: state.documents.filter((document) => document.sessionId !== sessionId),
      });
      keys.delete(sessionId);
      holds.drop(sessionId);
      onChange();
    },
    documents: () => state.documents,
    addDocument: (document) => change({ documents: withDocument(state.documents, document) }),
    took: (session, reportId) => log.took(session.id, reportId),
    isRepeated(reportId) {
      const isRepeated = reports.isRepeated(reportId);
      if (!isRepeated) change({ reports: reports.keys() });
      return isRepeated;
    },
    key(session) {
      const key = keys.get(session.id) ?? sessionKey(session);
      // Who asks after the end gets the key, and it is forgotten with the session all the same.
      if (state.sessions.some(({ id }) => id === session.id)) keys.set(session.id, key);
      return key;
    },
    record(session, event, urgency = session.tabId === null ? 'now' : 'soon') {
      if (!state.sessions.some(({ id }) => id === session.id)) return;
      if (!holds.take(session.id, event)) log.append(session.id, event, urgency);
      if (state.isResting) {
        change({ isResting: false });
        onChange();
      }
      onRecorded(session);
    },
    holds,
    allCookies,
    isResting: () => state.isResting,
    async rest() {
      await log.flush();
      change({ isResting: true });
      onChange();
    },
    async flush() {
      await log.flush();
      // A flood may have filled the memory that the journal shares with the state; now that the log is written there is room.
      await saving.catch(() => {
        saveNow();
        return saving;
      });
    },
  };
}
