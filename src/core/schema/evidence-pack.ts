// The manifest of an evidence pack: what lies in it, and how to tell that nothing of it was changed.
import { environmentSchema } from './environment.ts';
import { sha256Schema } from './statement.ts';
import { z } from './zod.ts';

export const evidenceFileSchema = z.strictObject({
  path: z.string().describe('Beside the manifest, with / between folders'),
  sha256: sha256Schema.describe('Of the file’s bytes'),
  bytes: z.int(),
});

export const manifestSchema = z.strictObject({
  formatVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('kakvakt'), version: z.string() }),
  site: z.strictObject({ host: z.string(), url: z.string() }),
  policy: z.strictObject({ id: z.string(), sha256: sha256Schema }),
  rules: z
    .array(z.strictObject({ id: z.string(), outcome: z.enum(['findings', 'clear', 'undecided', 'failed']) }))
    .describe('All that judged, in the version of the tool'),
  environment: environmentSchema,
  visits: z.array(
    z.strictObject({
      id: z.string(),
      scenario: z.string(),
      startedAt: z.iso.datetime().describe('UTC'),
      events: z.strictObject({ count: z.int(), lastHash: sha256Schema.describe('Of the last line of its events') }),
    }),
  ),
  files: z.array(evidenceFileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
