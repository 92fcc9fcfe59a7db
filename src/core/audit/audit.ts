// From sessions and a policy to the report. Pure: the same sessions, policy and rules give the same bytes everywhere.
import { classify } from '../classify/classify.ts';
import type { Knowledge } from '../classify/knowledge.ts';
import { compareText } from '../compare-text.ts';
import { hostOf } from '../record/address.ts';
import { unknownEnvironment } from '../record/session-head.ts';
import type { Policy } from '../schema/policy.ts';
import type { ProfileId } from '../schema/profile-id.ts';
import type { Finding, Problem, Report } from '../schema/report.ts';
import type { SessionRecord } from '../schema/session.ts';
import { citedStatements } from './cited-statements.ts';
import { severityOrder } from './merge-drafts.ts';
import { missedCookies } from './missed-cookies.ts';
import { profiles } from './profile.ts';
import type { Rule } from './rule.ts';
import { runRule } from './run-rule.ts';
import { summaryOf } from './summary.ts';

export interface AuditInput {
  readonly sessions: readonly SessionRecord[];
  readonly policy: Policy;
  /** File name or address of the policy, and the hash of its bytes. */
  readonly policySource: { readonly id: string; readonly sha256: string };
  readonly url: string;
  readonly toolVersion: string;
  readonly problems?: readonly Problem[];
  readonly rules: readonly Rule[];
  /** By whose law and guidance; absent: Sweden’s. */
  readonly profile?: ProfileId;
  /** What is known of hosts and names besides what the policy says; absent: nothing. */
  readonly knowledge?: Knowledge;
}

export function audit(input: AuditInput): Report {
  const { sessions, policy, policySource, url, toolVersion, problems = [], rules, profile = 'se', knowledge } = input;
  const runs = sessions.map((session) => classify(session, policy, knowledge));
  const facts = { runs, policy, profile: profiles[profile] };
  const results = rules.toSorted((a, b) => compareText(a.id, b.id)).map((rule) => runRule(rule, facts));
  const findings = results.flatMap((result) => result.findings).toSorted(worstFirst);
  const outcomes = results.map(({ outcome }) => outcome);
  const [first] = sessions;
  return {
    formatVersion: 1,
    tool: { name: 'kakvakt', version: toolVersion },
    site: { host: first?.site ?? hostOf(url), url, name: policy.site.name },
    policy: { id: policySource.id, sha256: policySource.sha256, statements: citedStatements(findings, policy) },
    profile,
    environment: first?.environment ?? unknownEnvironment,
    runs,
    findings,
    outcomes,
    problems: [...problems, ...missedCookies(runs)],
    summary: summaryOf(runs, findings, outcomes),
  };
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject.id, b.subject.id) ||
    compareText(a.id, b.id)
  );
}
