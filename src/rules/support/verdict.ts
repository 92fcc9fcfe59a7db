import { type FindingDraft, findings, undecided, type Verdict } from '../../core/audit/rule.ts';
import type { MissingEvidence } from '../../core/schema/report.ts';

/** What was seen stands whatever else was missing; "clear" stands only where nothing was missing. */
export function verdict<M extends string>(
  drafts: readonly FindingDraft<M>[],
  missing: readonly MissingEvidence[],
): Verdict<M> {
  return drafts.length === 0 && missing.length > 0 ? undecided(...missing) : findings(drafts);
}
