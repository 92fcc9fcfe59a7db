// A session that goes on. Lives in the browser's memory (storage.session), because the worker may die between any two events.
import type { Environment } from '../../core/schema/environment.ts';

export interface ActiveSession {
  readonly id: string;
  /** The audited host. */
  readonly site: string;
  /** The tab of a person's visit; null in an audit, where every tab but our own pages belongs to the session. */
  readonly tabId: number | null;
  /** Hex digits. */
  readonly salt: string;
  readonly rawValues: boolean;
  readonly hostAccess: Environment['hostAccess'];
  readonly incompleteStart: boolean;
  /** False while the navigation that may begin a person's session is under way: nothing is written before it arrives. */
  readonly isConfirmed: boolean;
  /** Hosts that were contacted, the site's own included: a person's other cookies are none of our business. */
  readonly hosts: readonly string[];
  /** The site has a service worker: what that fetches belongs to no tab. */
  readonly hasWorker: boolean;
}

/** Where the frames of a session stand: requests name a document by its id alone. */
export interface KnownDocument {
  readonly sessionId: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** With parameter values digested. */
  readonly url: string;
}

export interface RecorderState {
  readonly sessions: readonly ActiveSession[];
  readonly documents: readonly KnownDocument[];
  /** The newest reports of content scripts: what comes again was recorded already. */
  readonly reports: readonly string[];
  /** Everything is written and nothing happened for a while: a worker that dies now takes nothing along. */
  readonly isResting: boolean;
}

export const emptyState: RecorderState = { sessions: [], documents: [], reports: [], isResting: true };
