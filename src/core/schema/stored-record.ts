// What was stored in a visit, or asked to be: attempts, cookies and other items, each with who wrote it and what became of it.
import { requestedCookieSchema, sameSiteSchema } from './cookie.ts';
import { scriptPositionSchema } from './event-origin.ts';
import { refusalReasonSchema } from './refusal.ts';
import { seenAt } from './seen-at.ts';
import { storageAreaSchema } from './storage.ts';
import { valueDigestSchema } from './value.ts';
import { z } from './zod.ts';

export const chain = z
  .array(z.string())
  .describe(
    'URLs of the scripts that loaded the script one after the other, the page’s own first, without the script itself. Empty: the page holds it itself, no script is concerned, or who loaded it is not known',
  );

/** Who asked for a cookie to be stored, or to be deleted. */
export const writerSchema = z.object({
  via: z.enum(['http-header', 'document.cookie', 'cookie-store', 'unknown']),
  url: z.string().nullable().describe('Response or script URL; null when unknown'),
  line: z.int().nullable(),
  column: z.int().nullable(),
  chain,
  page: z.string().nullable(),
  frame: z.string().nullable(),
});

/** A write asked for, whatever became of it. */
export const attemptSchema = z.object({
  via: writerSchema.shape.via,
  url: z.string().nullable(),
  host: z.string().nullable().describe('Host of the response or of the frame that wrote'),
  script: scriptPositionSchema.nullable(),
  chain,
  cookie: requestedCookieSchema,
  ...seenAt,
  outcome: z
    .enum(['stored', 'deleted', 'refused', 'unknown'])
    .describe('What the cookie store did, as far as its own events tell; a refused write left the store unchanged'),
  reason: refusalReasonSchema
    .nullable()
    .describe('Why it was refused; null: it was not, or the rules do not tell from the write and its context'),
});

/** What one write asked for and what the browser kept of it; seconds from the write. */
export const lifetimeSchema = z.object({
  atMs: z.number(),
  requestedSeconds: z.number().nullable().describe('null: a session cookie, or the write was not seen'),
  storedSeconds: z.number().nullable().describe('null: a session cookie'),
});

/** How a cookie went away. */
export const endingSchema = z.object({
  cause: z
    .enum(['deleted', 'expired', 'evicted'])
    .describe('deleted: somebody asked for it; expired: its time was up; evicted: the browser made room'),
  writer: writerSchema.nullable().describe('Who deleted it; null when no write that asks for it was seen'),
});

/** An item that was deleted, and a second or more later held an identifier that it had held before. */
export const returnSchema = z.object({
  removedAtMs: z.number(),
  atMs: z.number().describe('When it was there again'),
  identifier: z.string().describe('Digest of the first such identifier'),
});

/** A cookie, keyed by name, domain, host-only, path and partition. */
export const cookieRecordSchema = z.object({
  id: z.string().describe('Stable key within the session, from `cookieIdentity`'),
  name: z.string(),
  domain: z.string(),
  hostOnly: z.boolean(),
  path: z.string(),
  partitionKey: z.string().nullable(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: sameSiteSchema,
  value: valueDigestSchema,
  requestedSeconds: z
    .number()
    .nullable()
    .describe(
      'Asked for by the last write that was stored; null: a session cookie, or the write was not seen (see setBy.via)',
    ),
  storedSeconds: z.number().nullable().describe('Kept by the browser, from the write; null: a session cookie'),
  atMs: z.number().describe('When it was first stored; for a cookie found in the jar at the start, 0'),
  writesAtMs: z
    .array(z.number())
    .describe('Every time it was stored, first to last: what is refreshed after a “no” is found here'),
  asksAtMs: z
    .array(z.number())
    .describe(
      'For each of `writesAtMs`, when it was asked for: a script’s call, or when the request was sent whose answer brought it; equal to it where neither was seen',
    ),
  removedAtMs: z.number().nullable(),
  state: z.enum(['stored', 'deleted']).describe('At the end of the session'),
  presentAtStart: z.boolean().describe('Was in the jar before the session began'),
  setBy: writerSchema,
  isCapped: z
    .boolean()
    .describe('The last write asked for more than 400 days, and the browser kept less (RFC 6265bis section 5.5)'),
  lifetimes: z
    .array(lifetimeSchema)
    .describe('Of the first write, and of every later one that changed kind or length; empty: no write was seen'),
  endedBy: endingSchema.nullable().describe('null: it is stored, or nothing tells how it went away'),
  returns: z.array(returnSchema),
});

/** An item of other storage: one key of one area of one origin. */
export const storageRecordSchema = z.object({
  id: z.string(),
  area: storageAreaSchema,
  origin: z.string(),
  key: z.string(),
  value: valueDigestSchema.nullable(),
  script: scriptPositionSchema.nullable(),
  chain,
  ...seenAt,
  state: z.enum(['stored', 'deleted', 'unknown']).describe('unknown: a write was seen, and no later snapshot'),
  returns: z.array(returnSchema),
});

export type Writer = z.infer<typeof writerSchema>;
export type Lifetime = z.infer<typeof lifetimeSchema>;
export type Ending = z.infer<typeof endingSchema>;
export type Attempt = z.infer<typeof attemptSchema>;
export type Return = z.infer<typeof returnSchema>;
export type CookieRecord = z.infer<typeof cookieRecordSchema>;
export type StorageRecord = z.infer<typeof storageRecordSchema>;
