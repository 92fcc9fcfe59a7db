// What a stored item is known for by its name, whatever the policy says of it. A name may be used again for something else.
import { exemptionSchema } from './consent-need.ts';
import { purposeSchema } from './purpose.ts';
import { z } from './zod.ts';

export const confidenceSchema = z
  .enum(['sure', 'likely', 'guess'])
  .describe(
    'sure: the name is hardly used by anyone else, or its domain or writer fits too. likely: the name fits. guess: others may well use it, or its domain does not fit',
  );

export const knownSchema = z
  .object({
    platform: z.string().nullable().describe('Product or service that uses the name; null where several do'),
    purposes: z
      .array(purposeSchema.exclude(['unknown']))
      .min(1)
      .describe('What it serves; more than one where the source does not tell which, or names several'),
    exemption: exemptionSchema
      .nullable()
      .describe('The recognised class that it falls into in its usual use; null: none is known'),
    source: z.enum(['overlay', 'open-cookie-database']).describe('overlay: Kakvakt’s own list'),
    confidence: confidenceSchema,
  })
  .describe('What the name is known for');

export type Confidence = z.infer<typeof confidenceSchema>;
export type Known = z.infer<typeof knownSchema>;
