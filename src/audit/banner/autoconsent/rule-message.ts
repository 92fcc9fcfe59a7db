import { z } from '../../../core/schema/zod.ts';

/** What autoconsent tells from a frame, as far as we ask for it (its docs/api.md). */
const ruleMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('init') }),
  z.object({
    type: z.literal('eval').describe('Code of a rule, to be evaluated in the page’s own world'),
    id: z.string(),
    code: z.string(),
  }),
  z.object({ type: z.literal('popupFound'), cmp: z.string().describe('Name of the rule that knows the banner') }),
  z.object({ type: z.literal('report'), state: z.object({ lifecycle: z.string() }) }),
]);

export type RuleMessage = z.infer<typeof ruleMessageSchema>;

/** null for what we do not ask for. */
export function ruleMessage(text: string): RuleMessage | null {
  const parsed = ruleMessageSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
