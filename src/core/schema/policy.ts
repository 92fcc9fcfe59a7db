// The policy language: what a site's owner says that the site stores and shares. `unknown` is what the text does not say.
import { declarationSchema } from './declaration.ts';
import { declaredHostSchema } from './declared-host.ts';
import { sha256Schema, statementSchema } from './statement.ts';
import { z } from './zod.ts';

/** The version that is written. Older ones are read too (src/policy/older-versions). */
export const policyFormatVersion = 2;

const selectorSchema = z.string().min(1).nullable();

export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(policyFormatVersion),
  site: z.strictObject({
    name: z.string().min(1),
    domains: z.array(declaredHostSchema).min(1).describe('The site’s own domains: all of them count as first party'),
  }),
  contact: z
    .strictObject({
      controller: z.string().min(1).nullable().describe('Who answers for the data (GDPR, Article 4(7))'),
      email: z.email().nullable(),
    })
    .optional()
    .describe('Whom visitors turn to; each null when not said'),
  source: z.strictObject({
    url: z.url().nullable(),
    language: z.string().describe('BCP 47 tag of the policy text'),
    retrieved: z.iso.date(),
    version: z.string().nullable().describe('Version or date that the text itself names; null when it names none'),
    sections: z.array(z.strictObject({ section: z.string(), sha256: sha256Schema })),
  }),
  consentTool: z
    .strictObject({
      name: z.string().nullable(),
      selectors: z
        .strictObject({
          accept: selectorSchema,
          reject: selectorSchema,
          withdraw: selectorSchema,
          settings: selectorSchema.optional().describe('Opens the settings, where the reject button lies behind them'),
          save: selectorSchema.optional().describe('Saves what is chosen in the settings'),
        })
        .describe('CSS selectors of the buttons; null when there is none'),
    })
    .nullable()
    .describe('null when the policy names none'),
  statements: z.array(statementSchema),
  declarations: z.array(declarationSchema),
});

export type Policy = z.infer<typeof policySchema>;
