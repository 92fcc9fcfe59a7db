// The figures of a report. An item is counted once, however many runs show it.
import { isContact } from '../classify/is-contact.ts';
import { isEarly } from '../classify/is-early.ts';
import { isOfSite } from '../classify/is-of-site.ts';
import { itemKey } from '../classify/item-key.ts';
import { recipientSite } from '../classify/recipient-site.ts';
import type { Finding, Outcome, Severity, Summary } from '../schema/report.ts';
import type { Run, RunCookie, RunStorage } from '../schema/run.ts';

export function summaryOf(runs: readonly Run[], findings: readonly Finding[], outcomes: readonly Outcome[]): Summary {
  const stored = runs.flatMap(storedItems);
  const early = runs.flatMap(earlyItems);
  const thirdParties = runs.flatMap(({ requests }) => requests.filter(isContact));
  return {
    findings: { error: count(findings, 'error'), warning: count(findings, 'warning'), info: count(findings, 'info') },
    storedBeforeChoice: distinct(early.map(itemKey)),
    undeclared: distinct(stored.filter(({ coverage }) => coverage === 'none').map(itemKey)),
    undeclaredBeforeChoice: distinct(early.filter(({ coverage }) => coverage !== 'named').map(itemKey)),
    thirdParties: distinct(thirdParties.map(recipientSite)),
    undeclaredThirdParties: distinct(thirdParties.filter(({ declared }) => declared !== 'named').map(recipientSite)),
    undecidedRules: outcomes.filter(({ outcome }) => outcome === 'undecided').length,
    failedRules: outcomes.filter(({ outcome }) => outcome === 'failed').length,
  };
}

type Item = RunCookie | RunStorage;

function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function distinct(keys: readonly string[]): number {
  return new Set(keys).size;
}

function storedItems({ cookies, storage }: Run): Item[] {
  return [...cookies.filter(isOfSite), ...storage];
}

function earlyItems({ cookies, storage }: Run): Item[] {
  return [...cookies, ...storage].filter(isEarly);
}
