// How a step goes on by itself, from what is seen of its tab.
import { choicesOf } from '../../audit/scenario/choices-of.ts';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { GuidedAudit, GuidedScenario, Stage, Visiting } from './guided-audit.ts';

/** What is seen of the step's tab at one moment. */
export interface Sight {
  readonly tab: 'there' | 'elsewhere' | 'closed';
  /** Session that goes on in the tab. */
  readonly sessionId: string | null;
  /** The page of the present part of the visit has come, and nothing happens on it any more. */
  readonly isAtRest: boolean;
  /** The page should have come by now. */
  readonly isOverdue: boolean;
  /** HTTP status of the visit's first page, where that is an error's. */
  readonly failed: number | null;
  /** What was chosen in the visit, in order. */
  readonly choices: readonly ChoiceKind[];
}

export function followVisit(audit: GuidedAudit, sight: Sight, nowMs: number): GuidedAudit {
  const { stage, scenario } = audit;
  if (stage.kind !== 'visiting') return audit;
  const next = brokenBy(stage, sight) ?? goesOn(stage, scenario, sight, nowMs);
  return next === stage ? audit : { ...audit, stage: next };
}

/** The choice that the visitor is to make now; null: none. */
export function wantedChoice(stage: Stage, scenario: GuidedScenario): ChoiceKind | null {
  return stage.kind === 'visiting' && stage.part === 'choosing'
    ? (choicesOf[scenario][stage.visit.chosen] ?? null)
    : null;
}

/** A choice that does not belong into the step; null: there is none. */
export function unwantedChoice(
  { part, visit }: Visiting,
  scenario: GuidedScenario,
  choices: readonly ChoiceKind[],
): ChoiceKind | null {
  const last = choices.at(-1) ?? null;
  const isAwaited = part === 'opening' || part === 'choosing';
  const fitting = choicesOf[scenario].slice(Math.max(0, visit.chosen - 1), visit.chosen + Number(isAwaited));
  return last === null || fitting.some((choice) => isSame(choice, last)) ? null : last;
}

function brokenBy({ part, visit }: Visiting, { tab, sessionId, isOverdue, failed }: Sight): Stage | null {
  if (tab === 'closed') return { kind: 'broken', why: 'tab-closed' };
  const isGoingOn = sessionId === visit.sessionId;
  if (part === 'opening' && !isGoingOn) return isOverdue ? { kind: 'broken', why: 'not-recorded' } : null;
  if (!isGoingOn || tab === 'elsewhere') return { kind: 'broken', why: 'left-site' };
  return failed === null ? null : { kind: 'broken', why: 'page-error' };
}

function goesOn(stage: Visiting, scenario: GuidedScenario, sight: Sight, nowMs: number): Stage {
  const { visit } = stage;
  const still = chosenStill(visit.chosen, scenario, sight.choices);
  const next = still < visit.chosen ? ('choosing' as const) : nextPart(stage, scenario, sight);
  if (next === null) return stage;
  const chosen = still + Number(next === 'settling');
  return { kind: 'visiting', part: next, visit: { ...visit, chosen, sinceMs: nowMs } };
}

/** null: the present part goes on. */
function nextPart(
  { part, visit }: Visiting,
  scenario: GuidedScenario,
  { isAtRest, isOverdue, sessionId, choices }: Sight,
): Visiting['part'] | null {
  const wanted = choicesOf[scenario][visit.chosen];
  const afterPage = wanted === undefined ? 'exploring' : 'choosing';
  const last = choices.at(-1);
  switch (part) {
    case 'opening':
      return isAtRest && sessionId === visit.sessionId ? afterPage : null;
    case 'choosing':
      return wanted !== undefined && last !== undefined && isSame(wanted, last) ? 'settling' : null;
    case 'settling':
      return isAtRest ? 'reloading' : null;
    case 'reloading':
      if (isAtRest) return afterPage;
      // Its page was never asked for, or never came.
      return isOverdue ? 'reloading' : null;
    case 'exploring':
      return null;
  }
}

/** A mark that was undone is no choice any more. One more that does not fit is another matter: see `unwantedChoice`. */
function chosenStill(chosen: number, scenario: GuidedScenario, choices: readonly ChoiceKind[]): number {
  const last = choices.at(-1);
  if (last === undefined) return 0;
  const fitting = choicesOf[scenario].slice(0, chosen).findLastIndex((wanted) => isSame(wanted, last)) + 1;
  return fitting === 0 ? chosen : fitting;
}

/** A yes that is taken back may be told as a no. */
function isSame(wanted: ChoiceKind, made: ChoiceKind): boolean {
  return wanted === made || (wanted === 'withdraw' && made === 'reject');
}
