// A guided audit: one visit after the other, each for one scenario. It is kept outside the panel, which may be closed at any moment.
import { z } from '../../core/schema/zod.ts';

export const guidedScenarioSchema = z.enum(['ignore', 'reject', 'accept', 'withdraw']);

/** What a clearing did not reach. */
export const leftoverSchema = z
  .enum(['storage', 'third-party-cookies', 'cookies', 'unknown'])
  .describe(
    'storage: the browser was not allowed to clear it; third-party-cookies: they are hidden from us; cookies: some stayed, or came back at once; unknown: the clearing failed',
  );

const visitSchema = z.object({
  sessionId: z.string(),
  isFresh: z.boolean(),
  sinceMs: z.number().describe('When the present part of the visit began, UTC milliseconds'),
  chosen: z.int().nonnegative().describe('Choices that were noticed, of those that the scenario wants'),
});

export const stageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('clearing') }),
  z.object({ kind: z.literal('not-cleared'), left: z.array(leftoverSchema) }),
  z.object({
    kind: z.literal('visiting'),
    part: z
      .enum(['opening', 'choosing', 'settling', 'reloading', 'exploring'])
      .describe(
        'opening: the page loads and comes to rest; choosing: the visitor is to answer; settling: what the choice sets off; reloading: the same page again; exploring: other pages, as many as the visitor likes',
      ),
    visit: visitSchema,
  }),
  z.object({ kind: z.literal('broken'), why: z.enum(['tab-closed', 'left-site', 'page-error', 'not-recorded']) }),
  z.object({ kind: z.literal('done') }),
]);

export const guidedAuditSchema = z.object({
  site: z.string().describe('Audited host'),
  startUrl: z.string(),
  tabId: z.int(),
  scenario: guidedScenarioSchema.describe('Of the present step'),
  stage: stageSchema,
  runs: z
    .array(z.object({ scenario: guidedScenarioSchema, sessionId: z.string(), isFresh: z.boolean() }))
    .describe('Of the finished steps, one for each'),
});

export type GuidedScenario = z.infer<typeof guidedScenarioSchema>;
export type Leftover = z.infer<typeof leftoverSchema>;
export type GuidedVisit = z.infer<typeof visitSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Visiting = Extract<Stage, { kind: 'visiting' }>;
export type GuidedAudit = z.infer<typeof guidedAuditSchema>;

/** In the order of the steps. The last one is not asked for. */
export const guidedScenarios = guidedScenarioSchema.options;
export const neededScenarios = guidedScenarios.filter((scenario) => scenario !== 'withdraw');
