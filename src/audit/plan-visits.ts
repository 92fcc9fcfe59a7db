import type { Repetition } from '../core/schema/session.ts';
import type { AuditOptions, DrivenScenario } from './audit-options.ts';

export interface PlannedVisit {
  readonly scenario: DrivenScenario;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** Of its session; no other visit has it. */
  readonly sessionId: string;
  readonly repetition: Repetition | null;
}

/** Every visit of an audit, round by round: what else goes on in the world meanwhile falls on all scenarios alike. */
export function planVisits({
  scenarios,
  gpc,
  repeat,
}: Pick<AuditOptions, 'scenarios' | 'gpc' | 'repeat'>): readonly PlannedVisit[] {
  const round: Omit<PlannedVisit, 'repetition'>[] = scenarios.map((scenario) => {
    return { scenario, gpc: false, sessionId: scenario };
  });
  if (gpc) round.push({ scenario: 'ignore', gpc, sessionId: 'ignore-gpc' });
  if (repeat === 1) return round.map((visit) => ({ ...visit, repetition: null }));
  const numbers = Array.from({ length: repeat }, (_, index) => index + 1);
  return numbers.flatMap((number) =>
    round.map((visit) => ({
      ...visit,
      sessionId: `${visit.sessionId}-${number}`,
      repetition: { number, of: repeat },
    })),
  );
}
