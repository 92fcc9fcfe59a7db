// What a rule is. A rule is a value with a pure `check`; it knows no browser, no other rule and no output format.

import type { Policy } from '../schema/policy.ts';
import type { Datum, Evidence, MissingEvidence, Regime, Severity, Subject } from '../schema/report.ts';
import type { Run } from '../schema/run.ts';
import type { Localized } from '../schema/text.ts';
import type { Profile } from './profile.ts';

/** What happened · why it matters · what to do. ICU message syntax; placeholders are the keys of a finding's `data`. */
export interface FindingText {
  readonly what: Localized;
  readonly why: Localized;
  readonly fix: Localized;
}

export interface FindingDraft<M extends string = string> {
  readonly message: M;
  readonly subject: Subject;
  readonly data: Readonly<Record<string, Datum>>;
  readonly evidence: readonly Evidence[];
  /** Only where the rule's own severity does not hold. */
  readonly severity?: Severity;
  readonly declaration?: string | null;
  readonly statement?: string | null;
}

/** What a rule looks at: every run of the audit and the policy, under the thresholds of one country. */
export interface Facts {
  readonly runs: readonly Run[];
  readonly policy: Policy;
  readonly profile: Profile;
}

export type Verdict<M extends string = string> =
  | { readonly outcome: 'findings'; readonly findings: readonly FindingDraft<M>[] }
  | { readonly outcome: 'clear' }
  | { readonly outcome: 'undecided'; readonly missing: readonly MissingEvidence[] };

export interface Rule<M extends string = string> {
  readonly id: string;
  readonly title: Localized;
  readonly severity: Severity;
  readonly regime: Regime;
  readonly texts: Readonly<Record<M, FindingText>>;
  /** Looks at the policy alone: it can be checked without a visit. */
  readonly needsNoVisit?: true;
  readonly check: (facts: Facts) => Verdict<M>;
}

/** Keeps the message names of a rule's texts and of its findings in step. */
export function defineRule<M extends string>(rule: Rule<M>): Rule<M> {
  return rule;
}

/** No findings means that nothing was wrong, so the caller must have had the evidence to say so. */
export function findings<M extends string>(drafts: readonly FindingDraft<M>[]): Verdict<M> {
  return drafts.length === 0 ? { outcome: 'clear' } : { outcome: 'findings', findings: drafts };
}

export function undecided(...missing: MissingEvidence[]): Verdict<never> {
  return { outcome: 'undecided', missing };
}
