// What changed from one audit of a site to the next.
import { compareText } from '../../core/compare-text.ts';
import type { Finding, Report, Severity, Subject } from '../../core/schema/report.ts';
import { cookieSubject, recipientSubject, storageSubject } from '../../rules/support/subject.ts';
import { type Weighing, weighedBy } from './weighed-by.ts';

export interface ReportComparison {
  /** Where the two were not judged alike, what changed may not be the site's doing. */
  readonly weighedBy: readonly Weighing[];
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Found both times, with another severity or other facts. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
  /** Stored or contacted in one of the audits alone, whether or not a rule minds. */
  readonly items: { readonly added: readonly Subject[]; readonly gone: readonly Subject[] };
  /** Scenarios that only one of them visited: what they alone can show looks new, or gone. */
  readonly otherScenarios: readonly string[];
}

export function compareReports(before: Report, after: Report): ReportComparison {
  const old = new Map(before.findings.map((finding) => [finding.id, finding]));
  const current = new Map(after.findings.map((finding) => [finding.id, finding]));
  const [itemsBefore, itemsAfter] = [itemsOf(before), itemsOf(after)];
  return {
    weighedBy: weighedBy(before, after),
    added: after.findings.filter(({ id }) => !old.has(id)),
    gone: before.findings.filter(({ id }) => !current.has(id)),
    changed: after.findings.flatMap((finding) => {
      const earlier = old.get(finding.id);
      return earlier === undefined || areAlike(earlier, finding) ? [] : [{ before: earlier, after: finding }];
    }),
    items: { added: missingIn(itemsBefore, itemsAfter), gone: missingIn(itemsAfter, itemsBefore) },
    otherScenarios: scenariosOfOne(before, after),
  };
}

/** Severities from the worst down; what got worse is as bad as new. */
const order: readonly Severity[] = ['error', 'warning', 'info'];

export function gotWorse({ before, after }: ReportComparison['changed'][number]): boolean {
  return order.indexOf(after.severity) < order.indexOf(before.severity);
}

function areAlike(a: Finding, b: Finding): boolean {
  return a.severity === b.severity && JSON.stringify(a.data) === JSON.stringify(b.data);
}

function itemsOf({ runs }: Report): Map<string, Subject> {
  const all = runs.flatMap(({ cookies, storage, requests }) => [
    ...cookies.map(cookieSubject),
    ...storage.map(storageSubject),
    ...requests.filter(({ party }) => party !== 'first').map(recipientSubject),
  ]);
  return new Map(all.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
}

function missingIn(those: ReadonlyMap<string, Subject>, these: ReadonlyMap<string, Subject>): Subject[] {
  return [...these]
    .filter(([key]) => !those.has(key))
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, subject]) => subject);
}

function scenariosOfOne(before: Report, after: Report): string[] {
  const scenarios = [before, after].map(({ runs }) => new Set(runs.map(({ scenario }) => scenario)));
  const all = new Set(scenarios.flatMap((those) => [...those]));
  return [...all].filter((one) => scenarios.some((those) => !those.has(one))).toSorted(compareText);
}
