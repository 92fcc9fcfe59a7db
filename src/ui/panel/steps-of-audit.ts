// What the visitor's own clicks do to a guided audit. What happens in the tab is in `follow-visit.ts`.
import { type GuidedAudit, type GuidedScenario, type Leftover, neededScenarios, type Stage } from './guided-audit.ts';

export function beginAudit(place: Pick<GuidedAudit, 'site' | 'startUrl' | 'tabId'>): GuidedAudit {
  return { ...place, scenario: 'ignore', stage: { kind: 'ready' }, runs: [] };
}

export function beginClearing(audit: GuidedAudit): GuidedAudit {
  const { kind } = audit.stage;
  return kind === 'ready' || kind === 'not-cleared' ? { ...audit, stage: { kind: 'clearing' } } : audit;
}

/** Where something is left, the visitor says whether to go on. */
export function cleared(audit: GuidedAudit, left: readonly Leftover[]): GuidedAudit {
  if (audit.stage.kind !== 'clearing' || left.length === 0) return audit;
  return { ...audit, stage: { kind: 'not-cleared', left: [...left] } };
}

export function beginVisit(audit: GuidedAudit, sessionId: string, nowMs: number): GuidedAudit {
  const { kind } = audit.stage;
  if (kind !== 'clearing' && kind !== 'not-cleared') return audit;
  const visit = { sessionId, isFresh: kind === 'clearing', sinceMs: nowMs, chosen: 0 };
  return { ...audit, stage: { kind: 'visiting', part: 'opening', visit } };
}

/** The step is over, with its choice or without: that none could be made is an answer too. */
export function finishStep(audit: GuidedAudit): GuidedAudit {
  const { stage, scenario } = audit;
  if (stage.kind !== 'visiting' || (stage.part !== 'exploring' && stage.part !== 'choosing')) return audit;
  const { sessionId, isFresh } = stage.visit;
  const runs = [...withoutRun(audit, scenario), { scenario, sessionId, isFresh }];
  const next = neededScenarios.find((needed) => runs.every((run) => run.scenario !== needed));
  return next === undefined
    ? { ...audit, runs, stage: { kind: 'done' } }
    : { ...audit, runs, scenario: next, stage: { kind: 'ready' } };
}

/** A step is made anew, or the one that is not asked for is made after all. What it showed before counts no longer. */
export function repeatStep(audit: GuidedAudit, scenario: GuidedScenario): GuidedAudit {
  return { ...audit, scenario, runs: withoutRun(audit, scenario), stage: { kind: 'ready' } };
}

/** The panel was opened again. What it was doing itself when it was closed has to be begun anew. */
export function reopened(audit: GuidedAudit, sessionIdInTab: string | null): GuidedAudit {
  return isLost(audit.stage, sessionIdInTab) ? { ...audit, stage: { kind: 'ready' } } : audit;
}

function isLost(stage: Stage, sessionIdInTab: string | null): boolean {
  if (stage.kind === 'clearing') return true;
  return stage.kind === 'visiting' && stage.part === 'opening' && stage.visit.sessionId !== sessionIdInTab;
}

function withoutRun({ runs }: GuidedAudit, scenario: GuidedScenario): GuidedAudit['runs'] {
  return runs.filter((run) => run.scenario !== scenario);
}
