// Findings that somebody has accepted, each for a reason and until a day.
import { z } from './zod.ts';

export const exceptionSchema = z.strictObject({
  finding: z.string().min(1).describe('Id of the finding, as the report has it'),
  reason: z.string().min(1).describe('Why it is accepted, for whoever reads it later'),
  until: z.iso.date().describe('Last day on which it is accepted'),
});

export const baselineSchema = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  site: z.string().describe('Host that was audited'),
  exceptions: z.array(exceptionSchema),
});

export type Exception = z.infer<typeof exceptionSchema>;
export type Baseline = z.infer<typeof baselineSchema>;
