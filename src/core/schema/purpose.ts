import { z } from './zod.ts';

/** What something is stored or sent for. `other` is said, and fits none; `unknown` is not said. */
export const purposeSchema = z.enum(['necessary', 'preferences', 'statistics', 'marketing', 'other', 'unknown']);

export type Purpose = z.infer<typeof purposeSchema>;
