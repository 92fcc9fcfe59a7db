// Which evidence the runs do not hold. Without it, "nothing was seen" proves nothing.
import { failedStart } from '../../core/classify/failed-start.ts';
import type { MissingEvidence } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';

/** Evidence that a run either holds or lacks; declarations are the policy's to give. */
type RunEvidence = Exclude<MissingEvidence, 'named-declarations' | 'declared-durations' | 'declared-parties'>;

const lacks: Readonly<Record<RunEvidence, (run: Run) => boolean>> = {
  pages: (run) => run.pages.length === 0 || failedStart(run) !== null,
  'complete-recording': (run) => run.gaps.length > 0 || (run.selfCheck?.missed.length ?? 0) > 0 || wasCutShort(run),
  'third-party-hosts': (run) => run.environment.hostAccess === 'site-only',
  'third-party-cookies': wereThirdPartyCookiesKeptOut,
  'fresh-profile': (run) => run.environment.profile === 'used',
};

/** Of the evidence that a rule needs, what at least one run lacks, in the order asked for. */
export function missingEvidence(runs: readonly Run[], needed: readonly RunEvidence[]): readonly MissingEvidence[] {
  if (runs.length === 0) return ['pages'];
  return needed.filter((evidence) => runs.some(lacks[evidence]));
}

/** What a rule must have seen before it may say that no cookie is amiss. */
export const forCookies = ['pages', 'complete-recording', 'third-party-hosts', 'third-party-cookies'] as const;

/** What a rule must have seen before it may say that no stored item or recipient is amiss. */
export const forHosts = ['pages', 'complete-recording', 'third-party-hosts'] as const;

/** An audit ends each visit and then asks the jar; a person's visit may be looked at while it goes on, and no jar is asked. */
function wasCutShort({ environment, endedMs, selfCheck }: Run): boolean {
  return environment.mode === 'audit' && (endedMs === null || selfCheck === null);
}

/** Blocking hides nothing while no third party is contacted; where the setting is unknown, a refused write gives it away. */
function wereThirdPartyCookiesKeptOut({ environment, requests, attempts }: Run): boolean {
  if (environment.thirdPartyCookies === 'allow') return false;
  if (environment.thirdPartyCookies === 'unknown') return attempts.some((attempt) => attempt.outcome === 'refused');
  return requests.some((request) => request.party === 'third');
}
