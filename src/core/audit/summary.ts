// The figures of a report. An item is counted once, however many runs show it.
import { isLeftover } from '../classify/is-leftover.ts';
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Finding, Outcome, Severity, Summary } from '../schema/report.ts';
import type { Run, RunCookie, RunRequest, RunStorage } from '../schema/run.ts';

export function summaryOf(runs: readonly Run[], findings: readonly Finding[], outcomes: readonly Outcome[]): Summary {
  const stored = runs.flatMap(storedItems);
  const early = runs.flatMap(earlyItems);
  const thirdParties = runs.flatMap(({ requests }) => requests.filter(isContact));
  return {
    findings: { error: count(findings, 'error'), warning: count(findings, 'warning'), info: count(findings, 'info') },
    storedBeforeChoice: distinct(early.map(itemKey)),
    undeclared: distinct(stored.filter(({ coverage }) => coverage === 'none').map(itemKey)),
    undeclaredBeforeChoice: distinct(early.filter(({ coverage }) => coverage !== 'named').map(itemKey)),
    thirdParties: distinct(thirdParties.map(({ site }) => site)),
    undeclaredThirdParties: distinct(
      thirdParties.filter(({ declared }) => declared !== 'named').map(({ site }) => site),
    ),
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

/** The same cookie of another run has the same key, also where one browser partitions it and another does not. */
function itemKey(item: Item): string {
  if ('area' in item) return joinInjectively([item.area, item.origin, item.key]);
  return joinInjectively([item.name, item.domain, item.path, '']);
}

/** What lay in the jar before the visit says nothing of another site's cookies, but of the site's own. */
function storedItems({ cookies, storage }: Run): Item[] {
  return [...cookies.filter((cookie) => !isLeftover(cookie) || cookie.party === 'first'), ...storage];
}

function earlyItems({ cookies, storage }: Run): Item[] {
  const written = cookies.filter((cookie) => !isLeftover(cookie));
  return [...written, ...storage].filter(({ phase, exempt }) => phase === 'before-choice' && !exempt);
}

/** A top-level document of another site is where the visitor went; an extension's request is not the page's. */
function isContact({ party, type, initiator }: RunRequest): boolean {
  return party === 'third' && type !== 'main_frame' && !/^[a-z]+-extension:/.test(initiator ?? '');
}
