// One claim of the policy text, in words of our own, and what it means to a machine where it is one of the known claims.
import { entryIdSchema } from './entry-id.ts';
import { localizedSchema } from './text.ts';
import { z } from './zod.ts';

export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case')
  .describe('SHA-256 of the text, NFC, white space folded to single spaces, trimmed, UTF-8');

/** Claims that a check without a browser can weigh, whatever language they are made in. */
export const claimSchema = z.enum([
  'refuse-in-browser-settings',
  'choose-on-the-site',
  'withdraw-on-the-site',
  'cookies-are-personal-data',
  'cookies-hold-no-personal-data',
  'cookies-identify-visitors',
  'cookies-stay-until-deleted',
  'cookies-may-be-used',
  'marketing-by-legitimate-interest',
]);

/** What a privacy notice has to tell: GDPR, Article 13(1)–(2), and Article 7(3) for the withdrawal of consent. */
export const noticeItemSchema = z.enum([
  'controller',
  'contact',
  'purposes',
  'legal-basis',
  'recipients',
  'transfers',
  'retention',
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdrawal',
  'complaint',
  'version-date',
]);

/** Who answers for the data, as one passage of the text names them. */
const identitySchema = z.strictObject({
  controllers: z.array(z.string().min(1)).optional().describe('Names of the controllers, as the passage spells them'),
  email: z.email().optional(),
});

export const statementSchema = z.strictObject({
  id: entryIdSchema,
  section: z.string().min(1).describe('Heading in the policy text, in its own language'),
  paraphrase: localizedSchema.describe('What it claims, in our words'),
  contradictedBy: localizedSchema.nullable().describe('What would contradict it; null when nothing observable can'),
  checkable: z.enum(['browser', 'text', 'both', 'no']),
  link: z
    .url()
    .nullable()
    .describe('Address of the section, with a text fragment (https://wicg.github.io/scroll-to-text-fragment/)'),
  sha256: sha256Schema.optional().describe('Of the passage that makes the claim, folded as for sections'),
  claims: z.array(claimSchema).min(1).optional().describe('Known claims that it makes'),
  informs: z.array(noticeItemSchema).min(1).optional().describe('What it tells of that a notice has to tell'),
  names: identitySchema.optional(),
});

export type Claim = z.infer<typeof claimSchema>;
export type NoticeItem = z.infer<typeof noticeItemSchema>;
export type Statement = z.infer<typeof statementSchema>;
