// What told of consent while it happened: a choice, a signal, a look at the banner.
import { bannerSchema } from './banner.ts';
import {
  choiceKindSchema,
  choiceSourceSchema,
  consentStateSchema,
  controlRoleSchema,
  signalSourceSchema,
} from './consent.ts';
import { frameSchema, stamp } from './event-origin.ts';
import { z } from './zod.ts';

export const choiceMadeSchema = z.object({
  ...stamp,
  kind: z.literal('choice-made'),
  choice: choiceKindSchema,
  source: choiceSourceSchema,
  detail: z.string().nullable().describe('Selector, event name or cookie name that told; null for the owner’s mark'),
});
/** The owner's mark before it was made by mistake. */
export const markUndoneSchema = z.object({ ...stamp, kind: z.literal('mark-undone') });
/** Something in the page told of consent: a choice, or the state that a tool has. What stored items say stands in their values. */
export const consentSignalSchema = z.object({
  ...stamp,
  kind: z.literal('consent-signal'),
  source: signalSourceSchema.exclude(['consent-cookie', 'consent-storage']),
  tool: z.string().nullable().describe('Id of the consent tool; null when it does not tell'),
  state: consentStateSchema.nullable().describe('null: the signal says that something was chosen, and not what'),
  granted: z.array(z.string()).describe('Purposes agreed to, by the source’s own names'),
  denied: z.array(z.string()).describe('Purposes turned down, by the source’s own names'),
  detail: z.string().describe('Name of the event or call; of a click the button’s words'),
  role: controlRoleSchema.nullable().describe('Of a click: what the button is for'),
  tcString: z.string().nullable().describe('IAB TCF: the whole record of the choice; it holds no identifier'),
  frame: frameSchema,
});
/** What a visitor sees of the site's consent banner at one moment. */
export const consentLookSchema = z.object({
  ...stamp,
  kind: z.literal('consent-look'),
  moment: z.enum(['page-settled', 'second-layer', 'after-choice']),
  banner: bannerSchema.nullable().describe('null: the page asks for nothing'),
  wayBack: z.string().nullable().describe('Words of the control that brings a made choice back; null: none was seen'),
  wall: z
    .enum(['bot', 'login'])
    .nullable()
    .describe('Something else stands in place of the page: a check for robots, or a login'),
  frame: frameSchema.describe('The page’s top-level document'),
});
