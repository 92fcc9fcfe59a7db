import type { FindingDraft } from '../../core/audit/rule.ts';
import type { Observed } from './observed.ts';

/** A finding about something observed; `more` where the rule's own severity does not hold or the policy speaks of it. */
export function draft<M extends string>(
  message: M,
  { subject, evidence }: Pick<Observed<unknown>, 'subject' | 'evidence'>,
  data: FindingDraft['data'],
  more: Pick<FindingDraft, 'severity' | 'declaration' | 'statement'> = {},
): FindingDraft<M> {
  return { message, subject, data, evidence, ...more };
}
