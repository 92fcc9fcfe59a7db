// Which evidence the runs do not hold. Without it, "nothing was seen" proves nothing.
import type { MissingEvidence } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import { dismissalOf } from './dismissal.ts';

/** Evidence that a run either holds or lacks; declarations are the policy's to give. */
type RunEvidence = Exclude<
  MissingEvidence,
  'statements' | 'named-declarations' | 'declared-durations' | 'declared-parties' | 'recipient-countries'
>;

const lacks: Readonly<Record<RunEvidence, (runs: readonly Run[]) => boolean>> = {
  pages: any(({ pages, validity }) => pages.length === 0 || validity.errorStatus !== null),
  'site-itself': any(({ validity }) => validity.wall !== null),
  'complete-recording': any(
    (run) => run.gaps.length > 0 || (run.selfCheck?.missed.length ?? 0) > 0 || wasCutShort(run),
  ),
  'third-party-hosts': any((run) => run.environment.hostAccess === 'site-only'),
  'third-party-cookies': any(({ validity }) => validity.keepsOutThirdPartyCookies),
  'fresh-profile': any((run) => run.environment.profile === 'used'),
  'known-choice': any((run) => !knowsChoice(run)),
  'accept-run': none(({ consent }) => consent.some(({ choice }) => choice === 'accept')),
  'reject-run': none(({ consent }) => consent.some(({ choice }) => choice === 'reject')),
  'withdraw-run': none(({ consent }) => consent.some(({ choice }) => choice === 'withdraw')),
  'dismiss-run': none((run) => dismissalOf(run) !== null),
  'gpc-run': (runs) => none((run) => run.environment.gpc)(runs) || none((run) => !run.environment.gpc)(runs),
  'consent-look': any(({ validity }) => validity.banner === 'not-looked'),
  'second-layer': none(({ looks }) => looks.some(({ moment }) => moment === 'second-layer')),
  'host-aliases': any(hasUntoldAliases),
  deletion: none(sawDeletion),
  probing: any(({ environment }) => !environment.probing),
};

function any(lacksIt: (run: Run) => boolean): (runs: readonly Run[]) => boolean {
  return (runs) => runs.some(lacksIt);
}

function none(hasIt: (run: Run) => boolean): (runs: readonly Run[]) => boolean {
  return (runs) => !runs.some(hasIt);
}

/** A host of the site's own that was contacted, and of which the DNS was not asked or did not tell all. */
function hasUntoldAliases({ requests, canonicalNames }: Run): boolean {
  const asked = canonicalNames === null ? null : new Set(canonicalNames.map(({ host }) => host));
  return requests.some(
    ({ party, isCloaked, host }) => party === 'first' && isCloaked === null && (asked === null || asked.has(host)),
  );
}

/** Of an identifier: only what was gone can come back. */
function sawDeletion({ cookies, storage }: Run): boolean {
  return [...cookies, ...storage].some(
    (item) =>
      item.value?.identifiers !== undefined &&
      (item.returns.length > 0 || ('area' in item ? item.state === 'deleted' : item.endedBy?.cause === 'deleted')),
  );
}

/** Of the evidence that a rule needs, what the runs lack, in the order asked for. */
export function missingEvidence(runs: readonly Run[], needed: readonly RunEvidence[]): readonly MissingEvidence[] {
  if (runs.length === 0) return ['pages'];
  return [...new Set(needed)].filter((evidence) => lacks[evidence](runs));
}

/** What a rule must have seen before it may say that no cookie is amiss. */
export const forCookies = [
  'pages',
  'site-itself',
  'complete-recording',
  'third-party-hosts',
  'third-party-cookies',
] as const;

/** What a rule must have seen before it may say that no stored item or recipient is amiss. */
export const forHosts = ['pages', 'site-itself', 'complete-recording', 'third-party-hosts'] as const;

/** What a rule must have seen before it may say that nothing is amiss with the banner. */
export const forBanner = ['pages', 'site-itself', 'fresh-profile', 'consent-look'] as const;

/** An audit ends each visit and then asks the jar; a person's visit may be looked at while it goes on, and no jar is asked. */
function wasCutShort({ environment, endedMs, selfCheck }: Run): boolean {
  return environment.mode === 'audit' && (endedMs === null || selfCheck === null);
}

/**
 * In a used profile the choice may be old, unless the site's own memory of it was read; on a person's own visit, a choice that
 * nobody saw may have been made.
 */
export function knowsChoice({ environment, scenario, consent }: Run): boolean {
  if (consent.some(({ isEarlier }) => isEarlier)) return true;
  return environment.profile === 'fresh' && (scenario !== 'browse' || consent.length > 0);
}
