import type { Event, NewEvent } from '../../core/schema/event.ts';
import type { Journal } from './journal.ts';
import type { Batch, LogDatabase } from './log-database.ts';
import { numbered, type Position, startPosition } from './numbering.ts';
import { lastPosition, newestReports, writeBatch, writeLeft } from './write-batch.ts';

export interface LogWriter {
  /**
   * Takes up a session that an earlier life of the worker began; to be awaited before its next event. Where every event
   * came `now` the journal tells where its log ends; otherwise the log must be asked, which takes longer. Answers with the
   * newest reports that the log holds.
   */
  resume(sessionId: string, cameNow: boolean): Promise<readonly string[]>;
  /** Appends an event. What comes `soon` may be lost with the worker; what comes `now` is not, nor what came before it. */
  append(sessionId: string, event: NewEvent, urgency: 'soon' | 'now'): void;
  /** The events of a content script's report were appended: its id goes to the log with them, or is lost with them. */
  took(sessionId: string, reportId: string): void;
  /** Resolves when everything appended so far is in the log; rejects, once, when something could not be written. */
  flush(): Promise<void>;
}

/** What a session's next batch is made of. */
interface Pending {
  readonly events: Event[];
  readonly reports: string[];
}

interface LogParts {
  readonly database: Promise<LogDatabase>;
  readonly journal: Journal;
  /** What an earlier life of the worker left in the journal. */
  readonly left: readonly Batch[];
  readonly limits?: LogLimits;
}

export interface LogLimits {
  readonly delayMs: number;
  /** What one session may weigh, by `eventWeight`. */
  readonly sessionWeight: number;
}

/** A write to the log costs about as much as recording a request: the events of 200 ms share one. */
export const logLimits: LogLimits = { delayMs: 200, sessionWeight: 200_000 };

export function createLogWriter({ database, journal, left, limits = logLimits }: LogParts): LogWriter {
  const positions = new Map<string, Position>();
  let unwritten = new Map<string, Pending>();
  let unkept = new Map<string, Pending>();
  let kept: readonly Batch[] = left;
  let isKeepDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failure: Error | null = null;
  const recovered = database.then((log) => writeLeft(log, left));
  let writing = recovered.catch(fail);

  /** At the end of the task: what one message brought is kept together. */
  function keep(): void {
    isKeepDue = false;
    const batches = [...unkept].map(batchOf);
    unkept = new Map();
    kept = [...kept, ...batches];
    for (const batch of batches) journal.keep(batch).catch(write);
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const batches = [...unwritten].map(batchOf);
    const done = superseded(kept);
    unwritten = new Map();
    unkept = new Map();
    kept = kept.filter((batch) => !done.has(batch));
    writing = writing.then(() => writeAll(batches, [...done])).catch(fail);
  }

  async function writeAll(batches: readonly Batch[], done: readonly Batch[]): Promise<void> {
    for (const batch of batches) await writeBatch(await database, batch);
    if (done.length > 0) await journal.drop(done);
  }

  function batchOf([sessionId, { events, reports }]: readonly [string, Pending]): Batch {
    return { sessionId, firstSeq: events[0]?.seq ?? 0, events, reports, weight: positions.get(sessionId)?.weight ?? 0 };
  }

  function fail(cause: unknown): void {
    failure ??= new Error('Events could not be written to the log', { cause });
  }

  return {
    async resume(sessionId, cameNow) {
      const newest = left.findLast((batch) => batch.sessionId === sessionId);
      if (cameNow && newest !== undefined) {
        positions.set(sessionId, { nextSeq: newest.firstSeq + newest.events.length, weight: newest.weight });
        return left.flatMap(({ reports }) => reports);
      }
      await recovered;
      const log = await database;
      positions.set(sessionId, await lastPosition(log, sessionId));
      return newestReports(log, sessionId);
    },
    append(sessionId, event, urgency) {
      const { events, next } = numbered(event, positions.get(sessionId) ?? startPosition, limits.sessionWeight);
      positions.set(sessionId, next);
      if (events.length === 0) return;
      for (const pending of [unwritten, unkept]) pendingOf(pending, sessionId).events.push(...events);
      timer ??= setTimeout(write, limits.delayMs);
      if (urgency === 'soon' || isKeepDue) return;
      isKeepDue = true;
      queueMicrotask(keep);
    },
    took(sessionId, reportId) {
      for (const pending of [unwritten, unkept]) pending.get(sessionId)?.reports.push(reportId);
    },
    async flush() {
      write();
      await writing;
      const failed = failure;
      failure = null;
      if (failed !== null) throw failed;
    },
  };
}

/** What the journal need not hold once the log does: all but the newest of each session that goes on, which says where its log ends. */
function superseded(kept: readonly Batch[]): Set<Batch> {
  const newest = new Map(kept.map((batch) => [batch.sessionId, batch]));
  return new Set(
    kept.filter((batch) => newest.get(batch.sessionId) !== batch || batch.events.at(-1)?.kind === 'session-ended'),
  );
}

function pendingOf(all: Map<string, Pending>, sessionId: string): Pending {
  const pending = all.get(sessionId) ?? { events: [], reports: [] };
  all.set(sessionId, pending);
  return pending;
}
