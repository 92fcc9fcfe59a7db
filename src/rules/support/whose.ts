import type { FindingDraft } from '../../core/audit/rule.ts';
import type { RunRequest } from '../../core/schema/run.ts';

/** Whom a text can name: `whose` is known, hosted (by somebody, for others) or unknown; and who says so. */
export function whose({
  organisation,
  organisationSource,
  hostedBy,
}: Pick<RunRequest, 'organisation' | 'organisationSource' | 'hostedBy'>): FindingDraft['data'] {
  if (organisation !== null && organisationSource !== null)
    return { whose: 'known', organisation, source: organisationSource === 'overlay' ? 'Kakvakt' : organisationSource };
  if (hostedBy !== null) return { whose: 'hosted', organisation: hostedBy, source: 'third-party-web' };
  return { whose: 'unknown' };
}
