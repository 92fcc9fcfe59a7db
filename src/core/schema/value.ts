// What is kept of a value: enough to recognise it again within the session, never the value itself.
import { consentReadingSchema } from './consent.ts';
import { z } from './zod.ts';

/** What a value looks like; says nothing of whose it is. */
export const valueShapeSchema = z.enum(['empty', 'number', 'hex', 'uuid', 'base64', 'json', 'url', 'text']);

/** Personal data that a value appears to hold, told by its form alone. */
export const valueFlagSchema = z.enum(['email', 'phone', 'ip-address', 'national-id']);

export const valueDigestSchema = z.object({
  digest: z
    .string()
    .describe(
      'HMAC-SHA-256 of the value under the session’s salt, first 16 hex digits; equal values of one session are equal here',
    ),
  length: z.int().nonnegative().describe('Length in UTF-16 code units'),
  shape: valueShapeSchema,
  flags: z.array(valueFlagSchema),
  identifiers: z
    .array(z.string())
    .optional()
    .describe('Digests of the parts that look made to tell one visitor from others; present only when there are any'),
  consent: consentReadingSchema
    .optional()
    .describe('What it says of consent; present only for items in which known consent tools remember the choice'),
  raw: z.string().optional().describe('The value itself; present only when the user asked for raw values'),
});

/** Something in a request that looks made to tell one visitor from others. */
export const sentIdentifierSchema = z.object({
  digest: z.string().describe('Equal to one of the `identifiers` of a value that holds the same text'),
  in: z.enum(['path', 'query', 'body']),
  name: z.string().nullable().describe('Of the parameter or JSON member; null where it has none, or none to tell'),
});

/** Something in a request that has the form of personal data; what it says is not kept. */
export const sentPersonalDataSchema = z.object({
  in: z.enum(['path', 'query']),
  name: z.string().nullable().describe('Of the parameter; null where it has none, or none to tell'),
  flags: z.array(valueFlagSchema).min(1),
});

export type SentPersonalData = z.infer<typeof sentPersonalDataSchema>;
export type SentIdentifier = z.infer<typeof sentIdentifierSchema>;
export type ValueShape = z.infer<typeof valueShapeSchema>;
export type ValueFlag = z.infer<typeof valueFlagSchema>;
export type ValueDigest = z.infer<typeof valueDigestSchema>;
