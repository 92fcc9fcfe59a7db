// The report as it is written to a file: each finding with its words.
import { findingSchema, reportSchema } from '../core/schema/report.ts';
import { z } from '../core/schema/zod.ts';

/** Empty where the report is older than the rule that it names. */
const wordsSchema = z.object({ sv: z.string(), en: z.string() });

export const wordedFindingSchema = findingSchema.extend({
  text: z
    .object({
      what: wordsSchema,
      why: wordsSchema,
      fix: wordsSchema,
      regime: wordsSchema.optional().describe('What law it is about, and who supervises that, by the report’s profile'),
      remedies: z
        .array(
          z.object({
            where: z.string().describe('Plugin, container or service that the evidence names'),
            setting: wordsSchema.nullable().describe('What is known to stop it; null: nothing is known of the plugin'),
            source: z.url().nullable().describe('Where that is said'),
          }),
        )
        .optional()
        .describe('Where in the site’s own software to stop it, the nearest first'),
      row: wordsSchema.optional().describe('For a mend: its entry as a row of the policy page'),
    })
    .describe('What happened, why it matters and what to do, in each language'),
});

export const renderedReportSchema = reportSchema.extend({ findings: z.array(wordedFindingSchema) });

export type WordedFinding = z.infer<typeof wordedFindingSchema>;
export type RenderedReport = z.infer<typeof renderedReportSchema>;
