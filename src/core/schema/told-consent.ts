// What a session tells of consent: the choices, everything that told of them, and what was seen of the banner.
import { bannerSchema } from './banner.ts';
import { choiceKindSchema, choiceSourceSchema, signalSourceSchema } from './consent.ts';
import { consentLookSchema, consentSignalSchema } from './consent-event.ts';
import { seenAt } from './seen-at.ts';
import { z } from './zod.ts';

/** A choice of the visitor's. */
export const consentSchema = z.object({
  choice: choiceKindSchema.nullable(),
  atMs: z.number().nullable().describe('0 or less for one that was made on an earlier visit'),
  source: choiceSourceSchema.nullable(),
  detail: z.string().nullable(),
  tool: z.string().nullable().describe('Id of the consent tool that remembers it; null when unknown'),
  isEarlier: z.boolean().describe('Made on an earlier visit: when, was not seen'),
});

/** Something that told of consent, whether anybody chose or not. */
export const signalSchema = consentSignalSchema
  .pick({ tool: true, state: true, granted: true, denied: true, detail: true, role: true, tcString: true })
  .extend({
    source: signalSourceSchema,
    receiver: z
      .string()
      .nullable()
      .describe('Host that was told, for what stands in a request; null for what the page itself holds or says'),
    ...seenAt,
    isUserAct: z
      .boolean()
      .describe('A choice of the visitor’s brought it about; false for what stands in a page that nobody answered'),
  });

/** What was seen of the banner on one page at one moment. */
export const lookSchema = consentLookSchema
  .pick({ moment: true, wayBack: true, wall: true })
  .extend({ banner: bannerSchema.nullable(), page: seenAt.page, atMs: seenAt.atMs });

export type Consent = z.infer<typeof consentSchema>;
export type Signal = z.infer<typeof signalSchema>;
export type Look = z.infer<typeof lookSchema>;
