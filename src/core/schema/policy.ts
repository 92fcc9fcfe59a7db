// The policy language: what a site's owner says that the site stores and shares. `unknown` is what the text does not say.
import { storageAreaSchema } from './storage.ts';
import { localizedSchema } from './text.ts';
import { z } from './zod.ts';

const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, beginning with a letter or digit')
  .max(80)
  .describe('Short name, unique in the file: lower-case letters, digits and hyphens');
const hostSchema = z
  .string()
  .regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, 'a host name in lower case, such as shop.test')
  .max(253)
  .describe('Host name in lower case (Punycode for other letters); covers its subdomains too');

export const purposeSchema = z.enum(['necessary', 'preferences', 'statistics', 'marketing', 'unknown']);

/** Recognised reasons for storing without consent: Article 29 Working Party opinion 4/2012 (WP 194), section 3, and the choice itself. */
export const exemptionSchema = z.enum([
  'user-input',
  'authentication',
  'security',
  'media-player',
  'load-balancing',
  'user-interface',
  'social-sharing-for-members',
  'consent-choice',
]);

export const consentNeedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('required') }),
  z.strictObject({ kind: z.literal('exempt'), exemption: exemptionSchema, reason: localizedSchema }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

export const declaredDurationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session') }),
  z.strictObject({
    kind: z.literal('seconds'),
    seconds: z.number().positive().describe('Lifetime in seconds from the write'),
  }),
  z.strictObject({
    kind: z.literal('until-deleted').describe('The text says that it stays until the visitor deletes it'),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

/** Which names a declaration covers. `*` in a pattern stands for any run of characters, also none; nothing else is special. */
export const nameMatchSchema = z.union([
  z.strictObject({ exact: z.string().max(4096) }),
  z.strictObject({
    pattern: z.string().min(1).max(200).regex(/[^*]/, 'at least one character that is not *'),
  }),
]);

const common = {
  id: idSchema,
  statement: idSchema
    .nullable()
    .describe('The statement of the policy text that it comes from; null when the text has none'),
  purpose: purposeSchema,
  purposeText: localizedSchema.optional().describe('The purpose in words'),
  consent: consentNeedSchema,
};
const duration = { duration: declaredDurationSchema };
const provider = {
  provider: z.string().nullable().describe('Organisation that sets or receives it; null when not said'),
};

export const namedCookieSchema = z.strictObject({
  ...common,
  ...duration,
  ...provider,
  kind: z.literal('cookie'),
  depth: z.literal('named'),
  name: nameMatchSchema,
  domain: hostSchema.nullable().describe('Domain that sets it; null: any of the site’s own domains'),
  path: z.string().startsWith('/', 'a path that starts with /').optional(),
  party: z.enum(['first', 'third']).nullable().describe('null when not said'),
});
export const generalCookieSchema = z.strictObject({
  ...common,
  ...duration,
  kind: z.literal('cookie'),
  depth: z.literal('general'),
  covers: z
    .strictObject({
      party: z.enum(['first', 'third']).nullable(),
      kind: z.enum(['session', 'persistent']).nullable(),
    })
    .describe('The class of cookies; null leaves that side open'),
});
export const namedStorageSchema = z.strictObject({
  ...common,
  ...duration,
  ...provider,
  kind: z.literal('storage'),
  depth: z.literal('named'),
  area: storageAreaSchema,
  name: nameMatchSchema,
  domain: hostSchema.nullable(),
});
export const generalStorageSchema = z.strictObject({
  ...common,
  ...duration,
  kind: z.literal('storage'),
  depth: z.literal('general'),
  covers: z.strictObject({ area: storageAreaSchema.nullable(), party: z.enum(['first', 'third']).nullable() }),
});
export const namedRecipientSchema = z.strictObject({
  ...common,
  ...provider,
  kind: z.literal('recipient'),
  depth: z.literal('named'),
  domains: z.array(hostSchema).min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters, such as SE')
    .nullable()
    .describe('ISO 3166-1 alpha-2; null when not said'),
});
export const generalRecipientSchema = z.strictObject({
  ...common,
  kind: z.literal('recipient'),
  depth: z.literal('general'),
  covers: localizedSchema.describe(
    'The class of recipients in words. No host can be matched to it by machine: it explains, and does not cover',
  ),
});

export const declarationSchema = z.discriminatedUnion('kind', [
  z.discriminatedUnion('depth', [namedCookieSchema, generalCookieSchema]),
  z.discriminatedUnion('depth', [namedStorageSchema, generalStorageSchema]),
  z.discriminatedUnion('depth', [namedRecipientSchema, generalRecipientSchema]),
]);

export const statementSchema = z.strictObject({
  id: idSchema,
  section: z.string().min(1).describe('Heading in the policy text, in its own language'),
  paraphrase: localizedSchema.describe('What it claims, in our words'),
  contradictedBy: localizedSchema.nullable().describe('What would contradict it; null when nothing observable can'),
  checkable: z.enum(['browser', 'text', 'both', 'no']),
  link: z
    .url()
    .nullable()
    .describe('Address of the section, with a text fragment (https://wicg.github.io/scroll-to-text-fragment/)'),
});

export const sectionHashSchema = z.strictObject({
  section: z.string(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case')
    .describe('SHA-256 of the section’s text, NFC, white space folded to single spaces, trimmed, UTF-8'),
});

export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  site: z.strictObject({
    name: z.string().min(1),
    domains: z.array(hostSchema).min(1).describe('The site’s own domains: all of them count as first party'),
  }),
  source: z.strictObject({
    url: z.url().nullable(),
    language: z.string().describe('BCP 47 tag of the policy text'),
    retrieved: z.iso.date(),
    version: z.string().nullable().describe('Version or date that the text itself names; null when it names none'),
    sections: z.array(sectionHashSchema),
  }),
  consentTool: z
    .strictObject({
      name: z.string().nullable(),
      selectors: z
        .strictObject({
          accept: z.string().nullable(),
          reject: z.string().nullable(),
          withdraw: z.string().nullable(),
        })
        .describe('CSS selectors of the buttons; null when there is none'),
    })
    .nullable()
    .describe('null when the policy names none'),
  statements: z.array(statementSchema),
  declarations: z.array(declarationSchema),
});

export type Exemption = z.infer<typeof exemptionSchema>;
export type NameMatch = z.infer<typeof nameMatchSchema>;
export type Declaration = z.infer<typeof declarationSchema>;
export type CookieDeclaration = Extract<Declaration, { kind: 'cookie' }>;
export type StorageDeclaration = Extract<Declaration, { kind: 'storage' }>;
export type RecipientDeclaration = Extract<Declaration, { kind: 'recipient' }>;
export type Statement = z.infer<typeof statementSchema>;
export type Policy = z.infer<typeof policySchema>;
