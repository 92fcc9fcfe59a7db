import type { Report } from '../../core/schema/report.ts';
import type { GuidedAudit } from './guided-audit.ts';
import type { StepSight } from './watch-step.ts';

/** What the panel can know. */
export type PanelState =
  /** The tab in front shows no audited site. `sites` are those that Kakvakt has policies for. */
  | { readonly kind: 'not-audited'; readonly sites: readonly string[] }
  /** It does, and no guided audit is under way. */
  | { readonly kind: 'site'; readonly site: string; readonly areAllGranted: boolean }
  | { readonly kind: 'failed'; readonly detail: string }
  | AuditState;

export interface AuditState {
  readonly kind: 'audit';
  readonly audit: GuidedAudit;
  readonly areAllGranted: boolean;
  /** Whose cookies a clearing would delete now; null: not known yet. */
  readonly toDelete: readonly CookieCount[] | null;
  /** null until the step's tab was looked at. */
  readonly sight: StepSight | null;
  /** Of the finished steps; null before the audit is done. */
  readonly report: Report | null;
  /** The tab of the audit is the one in front. */
  readonly isTabShown: boolean;
}

export interface CookieCount {
  readonly site: string;
  readonly isOwn: boolean;
  readonly count: number;
}
