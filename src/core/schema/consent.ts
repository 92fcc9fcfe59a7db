// Words of the consent line: which scenario is played, which choice was made and how we know, and the phases between.
import { z } from './zod.ts';

export const scenarioSchema = z
  .enum(['ignore', 'accept', 'reject', 'withdraw', 'browse'])
  .describe(
    'What the visitor does: leaves the banner alone, accepts, rejects, accepts and takes it back; "browse" is a person’s own visit',
  );

export const choiceKindSchema = z.enum(['accept', 'reject', 'withdraw']);

export const choiceSourceSchema = z
  .enum(['policy-selector', 'banner', 'owner-mark'])
  .describe(
    'How the choice is known: the consent selectors of the policy were clicked, a button that was found in the site’s banner was, or the owner marked it by hand',
  );

/** Where on the consent line something falls. */
export const phaseSchema = z.enum(['before-choice', 'after-accept', 'after-reject', 'after-withdrawal']);

export type Scenario = z.infer<typeof scenarioSchema>;
export type ChoiceKind = z.infer<typeof choiceKindSchema>;
export type ChoiceSource = z.infer<typeof choiceSourceSchema>;
export type Phase = z.infer<typeof phaseSchema>;
