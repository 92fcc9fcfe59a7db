// Words of the consent line: which scenario is played, which choice was made and how we know, and the phases between.
import { z } from './zod.ts';

export const scenarioSchema = z
  .enum(['ignore', 'dismiss', 'accept', 'reject', 'withdraw', 'browse'])
  .describe(
    'What the visitor does: leaves the banner alone, closes it without an answer, accepts, rejects, accepts and takes it back; "browse" is a person’s own visit',
  );

export const choiceKindSchema = z.enum(['accept', 'reject', 'withdraw']);

/** Where what tells of consent comes from; `click`: a real press on a button of the banner. */
export const signalSourceSchema = z.enum([
  'click',
  'tool-event',
  'consent-cookie',
  'consent-storage',
  'tcf',
  'consent-mode',
  'uet',
  'wp-consent-api',
]);

export const choiceSourceSchema = z
  .enum(['policy-selector', 'autoconsent', 'banner', 'owner-mark', ...signalSourceSchema.options])
  .describe(
    'How the choice is known. An audit made it: with the consent selectors of the policy, a rule of autoconsent, or a button found in the site’s banner. The owner marked it by hand. Or a signal of the page told',
  );

/** What the visitor has agreed to; pending: nothing was chosen yet. */
export const consentStateSchema = z
  .enum(['granted', 'partial', 'denied', 'pending'])
  .describe('granted: every optional purpose; partial: some; denied: none; pending: nothing was chosen yet');

/** What a stored item says that the visitor chose: a consent tool's cookie or storage item, read when it was recorded. */
export const consentReadingSchema = z.object({
  tool: z.string().describe('Id of the consent tool, such as klaro'),
  state: consentStateSchema,
  granted: z.array(z.string()).describe('Purposes agreed to, by the tool’s own names; empty also where it names none'),
});

/** What a button of a banner is for, by its words. */
export const controlRoleSchema = z.enum(['accept', 'reject', 'settings', 'save', 'close', 'withdraw']);

/** Where on the consent line something falls. */
export const phaseSchema = z.enum(['before-choice', 'after-accept', 'after-reject', 'after-withdrawal']);

export type Scenario = z.infer<typeof scenarioSchema>;
export type ChoiceKind = z.infer<typeof choiceKindSchema>;
export type SignalSource = z.infer<typeof signalSourceSchema>;
export type ChoiceSource = z.infer<typeof choiceSourceSchema>;
export type ConsentState = z.infer<typeof consentStateSchema>;
export type ConsentReading = z.infer<typeof consentReadingSchema>;
export type ControlRole = z.infer<typeof controlRoleSchema>;
export type Phase = z.infer<typeof phaseSchema>;
