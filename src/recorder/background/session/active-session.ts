// A session that goes on. Lives in the browser's memory (storage.session), because the worker may die between any two events.
import type { Environment } from '../../../core/schema/environment.ts';

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
  readonly probing: boolean;
  readonly incompleteStart: boolean;
  /** False while the navigation that may begin a person's session is under way: nothing is written before it arrives. */
  readonly isConfirmed: boolean;
  /** Hosts that were contacted, the site's own included: a person's other cookies are none of our business. */
  readonly hosts: readonly string[];
  /**
   * Until then something may have been missed, UTC milliseconds: the pages that began earlier are asked what they requested.
   * null: nothing was, or the page is of later.
   */
  readonly missedUntilMs: number | null;
  /** The site has a service worker: what that fetches belongs to no tab. */
  readonly hasWorker: boolean;
}
