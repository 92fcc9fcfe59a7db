// Whether something may be stored without asking, and for which of the recognised reasons.
import { localizedSchema } from './text.ts';
import { z } from './zod.ts';

/** Recognised reasons for storing without consent: Article 29 Working Party opinion 4/2012 (WP 194), section 3, and the choice itself. */
export const exemptionSchema = z.enum([
  'user-input',
  'authentication',
  'security',
  'media-player',
  'load-balancing',
  'user-interface',
  'social-sharing-for-members',
  'consent-choice',
]);

export const consentNeedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('required') }),
  z.strictObject({ kind: z.literal('exempt'), exemption: exemptionSchema, reason: localizedSchema }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

export type Exemption = z.infer<typeof exemptionSchema>;
