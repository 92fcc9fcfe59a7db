// A cookie in its two forms: as a write asked for (attempt), and as the browser's jar holds it.
import { refusalReasonSchema } from './refusal.ts';
import { valueDigestSchema } from './value.ts';
import { z } from './zod.ts';

export const sameSiteSchema = z.enum(['strict', 'lax', 'none', 'unspecified']);

/** A cookie as a Set-Cookie line or a script asked for it (RFC 6265bis section 5.6), before any browser judged it. */
export const requestedCookieSchema = z.object({
  name: z.string().describe('May be empty: `Set-Cookie: =v` and `Set-Cookie: v` are legal'),
  value: valueDigestSchema,
  domain: z.string().nullable().describe('Domain attribute without its leading dot, lower case; null when absent'),
  path: z.string().nullable().describe('Path attribute; null when absent or not starting with "/"'),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: sameSiteSchema,
  partitioned: z.boolean(),
  requestedSeconds: z
    .number()
    .nullable()
    .describe(
      'Lifetime asked for, in seconds from the write; Max-Age wins over Expires; 0 or less deletes; null asks for a session cookie',
    ),
  ignored: refusalReasonSchema
    .nullable()
    .describe(
      'Why browsers turn it down by its text alone, whatever their jar holds; of such a line, a long name is cut. null: it reached the jar’s own rules',
    ),
});

/** A cookie as the browser stores it. */
export const jarCookieSchema = z.object({
  name: z.string(),
  value: valueDigestSchema,
  domain: z.string().describe('Host or domain, lower case, without leading dot'),
  hostOnly: z.boolean(),
  path: z.string(),
  partitionKey: z.string().nullable().describe('Top-level site of a partitioned cookie (CHIPS); null for a plain one'),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: sameSiteSchema,
  expiresAtMs: z.number().nullable().describe('UTC milliseconds; null for a session cookie'),
});

export type SameSite = z.infer<typeof sameSiteSchema>;
export type RequestedCookie = z.infer<typeof requestedCookieSchema>;
export type JarCookie = z.infer<typeof jarCookieSchema>;
