// What a policy says of one thing that is stored or sent, or of a class of them.
import { consentNeedSchema } from './consent-need.ts';
import { declaredDurationSchema } from './declared-duration.ts';
import { countrySchema, declaredHostSchema } from './declared-host.ts';
import { entryIdSchema } from './entry-id.ts';
import { nameMatchSchema, namePatternSchema } from './name-match.ts';
import { purposeSchema } from './purpose.ts';
import { storageAreaSchema } from './storage.ts';
import { localizedSchema } from './text.ts';
import { z } from './zod.ts';

const partySchema = z.enum(['first', 'third']).nullable().describe('null when not said');
const common = {
  id: entryIdSchema,
  statement: entryIdSchema
    .nullable()
    .describe('The statement of the policy text that it comes from; null when the text has none'),
  purpose: purposeSchema,
  otherPurposes: z.array(purposeSchema).min(1).optional().describe('Further purposes that the text gives to it'),
  purposeText: localizedSchema.optional().describe('The purpose in words'),
  consent: consentNeedSchema,
  audience: z
    .enum(['all', 'member', 'administrator'])
    .optional()
    .describe('Whose visits meet it: anybody’s, those of people who are logged in, or of those who run the site'),
  since: z.iso.date().optional().describe('First day on which it holds'),
  until: z.iso.date().optional().describe('Last day on which it holds'),
  toConfirm: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Fields that were proposed by a tool and that a person has yet to confirm'),
};
const duration = { duration: declaredDurationSchema };
const provider = {
  provider: z.string().nullable().describe('Organisation that sets or receives it; null when not said'),
};
const pathPatternSchema = namePatternSchema.startsWith('/', 'a path that starts with /');
const pages = {
  pages: z
    .array(pathPatternSchema)
    .min(1)
    .optional()
    .describe('Paths of the pages that it belongs to, as patterns; left out: any'),
};
const ofProvider = { ...provider, country: countrySchema.optional() };

export const namedCookieSchema = z.strictObject({
  ...common,
  ...duration,
  ...ofProvider,
  ...pages,
  kind: z.literal('cookie'),
  depth: z.literal('named'),
  name: nameMatchSchema,
  domain: declaredHostSchema.nullable().describe('Domain that sets it; null: any of the site’s own domains'),
  path: z.string().startsWith('/', 'a path that starts with /').optional(),
  party: partySchema,
});
export const generalCookieSchema = z.strictObject({
  ...common,
  ...duration,
  kind: z.literal('cookie'),
  depth: z.literal('general'),
  covers: z
    .strictObject({ party: partySchema, kind: z.enum(['session', 'persistent']).nullable() })
    .describe('The class of cookies; null leaves that side open'),
});
export const namedStorageSchema = z.strictObject({
  ...common,
  ...duration,
  ...ofProvider,
  ...pages,
  kind: z.literal('storage'),
  depth: z.literal('named'),
  area: storageAreaSchema,
  name: nameMatchSchema,
  domain: declaredHostSchema.nullable(),
});
export const generalStorageSchema = z.strictObject({
  ...common,
  ...duration,
  kind: z.literal('storage'),
  depth: z.literal('general'),
  covers: z.strictObject({ area: storageAreaSchema.nullable(), party: partySchema }),
});
export const namedRecipientSchema = z.strictObject({
  ...common,
  ...provider,
  kind: z.literal('recipient'),
  depth: z.literal('named'),
  domains: z.array(declaredHostSchema).min(1),
  country: countrySchema,
});
export const generalRecipientSchema = z.strictObject({
  ...common,
  kind: z.literal('recipient'),
  depth: z.literal('general'),
  covers: localizedSchema.describe(
    'The class of recipients in words. No host can be matched to it by machine: it explains, and does not cover',
  ),
});
export const namedPixelSchema = z.strictObject({
  ...common,
  ...ofProvider,
  ...pages,
  kind: z.literal('pixel'),
  depth: z.literal('named'),
  domain: declaredHostSchema.describe('Who receives it'),
  path: pathPatternSchema.optional().describe('Path of its address, as a pattern; left out: any'),
});
export const generalPixelSchema = z.strictObject({
  ...common,
  kind: z.literal('pixel'),
  depth: z.literal('general'),
  covers: localizedSchema.describe('The class of pixels in words; it explains, and does not cover'),
});

export const declarationSchema = z.discriminatedUnion('kind', [
  z.discriminatedUnion('depth', [namedCookieSchema, generalCookieSchema]),
  z.discriminatedUnion('depth', [namedStorageSchema, generalStorageSchema]),
  z.discriminatedUnion('depth', [namedRecipientSchema, generalRecipientSchema]),
  z.discriminatedUnion('depth', [namedPixelSchema, generalPixelSchema]),
]);

export type Declaration = z.infer<typeof declarationSchema>;
export type CookieDeclaration = Extract<Declaration, { kind: 'cookie' }>;
export type StorageDeclaration = Extract<Declaration, { kind: 'storage' }>;
export type RecipientDeclaration = Extract<Declaration, { kind: 'recipient' }>;
export type PixelDeclaration = Extract<Declaration, { kind: 'pixel' }>;
