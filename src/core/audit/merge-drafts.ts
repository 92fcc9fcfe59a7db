// Drafts that speak of one subject with one message are one finding, however many runs showed it.
import { compareText } from '../compare-text.ts';
import type { Scenario } from '../schema/consent.ts';
import type { Datum, Evidence, Finding, Severity } from '../schema/report.ts';
import type { Run } from '../schema/run.ts';
import { momentInUtc } from './moment-in-utc.ts';
import type { FindingDraft, Rule } from './rule.ts';
import { stabilityOf } from './stability.ts';

export function mergeDrafts(rule: Rule, drafts: readonly FindingDraft[], runs: readonly Run[]): Finding[] {
  const byId = Map.groupBy(drafts, (draft) => idOf(rule, draft));
  return [...byId].flatMap(([id, [first, ...rest]]) =>
    first === undefined ? [] : merged(id, rule, [first, ...rest], runs),
  );
}

function idOf({ id }: Rule, { message, subject }: FindingDraft): string {
  return `${id}:${message}:${subject.kind}:${subject.id}`;
}

function merged(
  id: string,
  rule: Rule,
  drafts: readonly [FindingDraft, ...FindingDraft[]],
  runs: readonly Run[],
): Finding {
  const [{ message, subject, data }] = drafts;
  const evidence = distinct(drafts.flatMap((draft) => draft.evidence)).toSorted(byPlaceAndTime(runs));
  // What shows by its absence has no evidence of its own: every run shows it.
  const scenarios = (evidence.length === 0 ? runs : evidence).map(({ scenario }) => scenario);
  return {
    id,
    rule: rule.id,
    severity: drafts.map(({ severity }) => severity ?? rule.severity).reduce(worse),
    regime: rule.regime,
    message,
    data: sorted(data),
    subject: { kind: subject.kind, id: subject.id, name: subject.name },
    scenarios: scenarioOrder.filter((scenario) => scenarios.includes(scenario)),
    declaration: drafts.find(({ declaration }) => typeof declaration === 'string')?.declaration ?? null,
    statement: drafts.find(({ statement }) => typeof statement === 'string')?.statement ?? null,
    evidence: evidence.map(inUtc(runs)),
    stability: stabilityOf(evidence, scenarios, runs),
  };
}

const scenarioOrder: readonly Scenario[] = ['browse', 'ignore', 'dismiss', 'reject', 'accept', 'withdraw'];
export const severityOrder: readonly Severity[] = ['error', 'warning', 'info'];

function worse(one: Severity, other: Severity): Severity {
  return severityOrder.indexOf(one) <= severityOrder.indexOf(other) ? one : other;
}

function sorted(data: FindingDraft['data']): Record<string, Datum> {
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => compareText(a, b)));
}

/** One member order for all, so that equal evidence is equal text. */
function plain({ run, scenario, phase, atMs, page, url, line, column, chain, note }: Evidence): Evidence {
  return { run, scenario, phase, atMs, page, url, line, column, chain, note };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map(plain).map((one) => [JSON.stringify(one), one])).values()];
}

function inUtc(runs: readonly Run[]): (one: Evidence) => Evidence {
  const visits = new Map(runs.map((run) => [run.id, run]));
  return ({ run, scenario, phase, atMs, ...where }) => {
    const at = momentInUtc(visits.get(run), atMs);
    return { run, scenario, phase, atMs, ...(at === null ? {} : { at }), ...where };
  };
}

/** Visit by visit, and within each as it happened. */
function byPlaceAndTime(runs: readonly Run[]): (a: Evidence, b: Evidence) => number {
  const places = new Map(runs.map(({ id }, index) => [id, index]));
  const placeOf = ({ run }: Evidence): number => places.get(run) ?? runs.length;
  return (a, b) =>
    scenarioOrder.indexOf(a.scenario) - scenarioOrder.indexOf(b.scenario) ||
    placeOf(a) - placeOf(b) ||
    a.atMs - b.atMs ||
    compareText(JSON.stringify(a), JSON.stringify(b));
}
