import type { RefusalReason } from '../schema/refusal.ts';
import type { Attempt } from '../schema/stored-record.ts';
import type { SeenAttempt } from './attempts-seen.ts';
import type { Clock } from './clock.ts';

/** Every write asked for, with what became of it. */
export function attemptsOf(
  seen: readonly SeenAttempt[],
  outcomeOf: (attempt: SeenAttempt) => Attempt['outcome'],
  refusalReasonOf: (attempt: SeenAttempt) => RefusalReason | null,
  clock: Clock,
): Attempt[] {
  return seen.map((attempt) => {
    const outcome = outcomeOf(attempt);
    return {
      via: attempt.via,
      url: attempt.url,
      host: attempt.host,
      script: attempt.script,
      chain: attempt.chain,
      cookie: attempt.cookie,
      page: attempt.page,
      frame: attempt.frame,
      atMs: clock(attempt.atMs),
      outcome,
      reason: outcome === 'refused' ? refusalReasonOf(attempt) : null,
    };
  });
}
