// What a worker must know to go on where the one before it was stopped.
import type { ActiveSession } from './active-session.ts';
import type { KnownDocument } from './known-documents.ts';

export interface RecorderState {
  readonly sessions: readonly ActiveSession[];
  readonly documents: readonly KnownDocument[];
  /** The newest reports of content scripts: what comes again was recorded already. */
  readonly reports: readonly string[];
  /** Everything is written and nothing happened for a while: a worker that dies now takes nothing along. */
  readonly isResting: boolean;
}

export const emptyState: RecorderState = { sessions: [], documents: [], reports: [], isResting: true };
