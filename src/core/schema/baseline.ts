// Findings that somebody has accepted, each for a reason and until a day.
import { scenarioSchema } from './consent.ts';
import { z } from './zod.ts';

export const exceptionSchema = z.strictObject({
  finding: z.string().min(1).describe('Id of the finding, as the report has it'),
  reason: z.string().min(1).describe('Why it is accepted, for whoever reads it later'),
  until: z.iso.date().describe('Last day on which it is accepted'),
  scenarios: z
    .array(scenarioSchema)
    .optional()
    .describe('In which it was seen when it was accepted: only an audit that plays them all can tell that it is gone'),
});

export const baselineSchema = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  site: z.string().describe('Host that was audited'),
  exceptions: z.array(exceptionSchema),
});

export type Exception = z.infer<typeof exceptionSchema>;
export type Baseline = z.infer<typeof baselineSchema>;
