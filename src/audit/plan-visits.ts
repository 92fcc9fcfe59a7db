import type { Repetition } from '../core/schema/session.ts';
import type { DrivenScenario } from './audit-options.ts';

export interface PlannedVisit {
  readonly scenario: DrivenScenario;
  /** Of its session; no other visit has it. */
  readonly sessionId: string;
  readonly repetition: Repetition | null;
}

/** Every visit of an audit, round by round: what else goes on in the world meanwhile falls on all scenarios alike. */
export function planVisits(scenarios: readonly DrivenScenario[], repeat: number): readonly PlannedVisit[] {
  if (repeat === 1) return scenarios.map((scenario) => ({ scenario, sessionId: scenario, repetition: null }));
  const rounds = Array.from({ length: repeat }, (_, index) => index + 1);
  return rounds.flatMap((number) =>
    scenarios.map((scenario) => ({
      scenario,
      sessionId: `${scenario}-${number}`,
      repetition: { number, of: repeat },
    })),
  );
}
