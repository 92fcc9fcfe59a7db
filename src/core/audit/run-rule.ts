import { compareText } from '../compare-text.ts';
import type { Finding, Outcome } from '../schema/report.ts';
import { mergeDrafts } from './merge-drafts.ts';
import type { Facts, Rule } from './rule.ts';

export interface RuleResult {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** A rule that throws costs only itself: its outcome says "failed", and the audit goes on. */
export function runRule(rule: Rule, facts: Facts): RuleResult {
  try {
    return judge(rule, facts);
  } catch (error) {
    return { outcome: { rule: rule.id, outcome: 'failed', missing: [], error: inOneLine(error) }, findings: [] };
  }
}

function judge(rule: Rule, facts: Facts): RuleResult {
  const verdict = rule.check(facts);
  const findings = verdict.outcome === 'findings' ? mergeDrafts(rule, verdict.findings, facts.runs) : [];
  const missing = verdict.outcome === 'undecided' ? [...new Set(verdict.missing)].toSorted(compareText) : [];
  return { outcome: { rule: rule.id, outcome: verdict.outcome, missing, error: null }, findings };
}

const MAX_LENGTH = 300;

function inOneLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : `thrown: ${typeof error}`;
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}
