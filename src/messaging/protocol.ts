// Every message between the extension's contexts: its name, what it carries and what is answered. `shapes.ts` holds the
// same in a form that is checked at run time, at both ends. Who may send what is said by the groups.
import type { Scenario } from '../core/schema/consent.ts';
import type { ConsentReport } from './consent-report.ts';
import type { ChoiceMark, EndReason, SessionStart, SnapshotReason } from './driver-api.ts';
import type { DriverNote } from './driver-note.ts';
import type { PageReport, StorageReport } from './page-report.ts';
import type { FramePending } from './pending.ts';
import type { ProbeReport } from './probe-report.ts';

/** From the content script of a web page, which a hostile page may have tampered with, to the service worker. */
export interface PageMessages {
  /** Answers whether the document's requests are wanted too, because the browser does not show all of them to the worker. */
  'page/report': (report: PageReport) => boolean;
  'page/probes': (report: ProbeReport) => void;
  /** Answers whether the click opened a banner's settings; null where it pressed nothing in a banner. */
  'page/consent': (report: ConsentReport) => boolean | null;
}

/** From the service worker, or the driver page, to the content scripts of one frame. */
export interface FrameMessages {
  'frame/read-storage': () => StorageReport;
  /** The worker missed something: a report with the document's requests is wanted now. */
  'frame/tell-resources': () => void;
  /** In audits alone. */
  'frame/tell-pending': () => FramePending;
}

/** From the popup, the report page and the driver page to the service worker. */
export interface PanelMessages {
  /** The session of a tab; null where none goes on: another site, or a page opened before the extension was there. */
  'tab/session': (query: { tabId: number }) => TabSession | null;
  /** The owner marks by hand what was just chosen; `atMs`: when, null for now. False when that session does not go on. */
  'session/mark-choice': (mark: { sessionId: string; choice: ChoiceMark['choice']; atMs: number | null }) => boolean;
  /** The mark that the owner made last was a mistake. False when there is none, or the session does not go on. */
  'session/undo-mark': (query: { sessionId: string }) => boolean;
  /** A guided audit says what the next visit in the tab is for; null: it is as any other. */
  'visit/expect': (wish: { tabId: number; visit: ExpectedVisit | null }) => void;
  /** The visit is over, though its tab stays: takes the last snapshots and closes the session. */
  'visit/end': (query: { sessionId: string }) => void;
  /** Whether probing is watched from the next page on. */
  'probing/set': (wish: { isWanted: boolean }) => void;
  /** Resolves when everything that was recorded by now stands in the log. */
  'log/flush': () => void;
}

/** From the driver page of the audit build to the service worker. */
export interface DriverMessages {
  'driver/ready': () => { version: string };
  'driver/start-session': (start: SessionStart) => void;
  'driver/mark-choice': (mark: ChoiceMark) => void;
  'driver/note': (note: DriverNote) => void;
  'driver/snapshot': (query: { reason: SnapshotReason }) => void;
  'driver/end-session': (query: { reason: EndReason }) => void;
}

/** From the service worker to the hidden page that counts. */
export interface BadgeMessages {
  /** Number of findings of a session; null where no bundled policy speaks of its site. */
  'badge/count': (query: { sessionId: string }) => number | null;
}

export interface Protocol extends PageMessages, FrameMessages, PanelMessages, DriverMessages, BadgeMessages {}

/** A visit of a guided audit, before it has begun. */
export interface ExpectedVisit {
  readonly sessionId: string;
  readonly scenario: Scenario;
  /** Everything that the site could have left in the browser was deleted. */
  readonly isFresh: boolean;
  readonly url: string;
}

export interface TabSession {
  readonly sessionId: string;
  /** The audited host. */
  readonly site: string;
  readonly hostAccess: 'all-sites' | 'site-only';
  /** The first page was not seen from its beginning: reloading it gives the whole picture. */
  readonly incompleteStart: boolean;
}

export type MessageName = keyof Protocol;
export type Payload<N extends MessageName> = Parameters<Protocol[N]> extends [infer P] ? P : undefined;
export type Reply<N extends MessageName> = ReturnType<Protocol[N]>;
