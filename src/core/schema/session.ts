// One visit in one scenario, reduced from its events: plain facts, no judgement, no policy. Times named …Ms without
// "at" count from the session's zero: the beginning of its first navigation.
import { scenarioSchema } from './consent.ts';
import { requestedCookieSchema, sameSiteSchema } from './cookie.ts';
import { environmentSchema } from './environment.ts';
import { pageSettledSchema, recorderGapSchema } from './event.ts';
import { scriptPositionSchema } from './event-origin.ts';
import { probeApiSchema } from './probe.ts';
import { refusalReasonSchema } from './refusal.ts';
import { requestSchema, requestTypeSchema } from './request-event.ts';
import { seenAt } from './seen-at.ts';
import { storageAreaSchema } from './storage.ts';
import { consentSchema, lookSchema, signalSchema } from './told-consent.ts';
import { sentIdentifierSchema, valueDigestSchema } from './value.ts';
import { z } from './zod.ts';

const chain = z
  .array(z.string())
  .describe(
    'URLs of the scripts that loaded the script one after the other, the page’s own first, without the script itself. Empty: the page holds it itself, no script is concerned, or who loaded it is not known',
  );

export const pageSchema = z.object({
  url: z.string(),
  documentId: z.string().nullable(),
  atMs: z.number(),
  status: z.int().nullable().describe('HTTP status of its response; null when not seen'),
});

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

/** What one script read in one frame that can tell one browser from another. */
export const probeRecordSchema = z.object({
  api: probeApiSchema,
  what: z.array(z.string()).describe('Names of what was read, each once'),
  url: z.string().nullable().describe('Script URL, or that of the document it stands in; null when unknown'),
  count: z.int().positive().describe('Readings; for fonts, families asked for'),
  ...seenAt,
});

export const requestRecordSchema = z.object({
  url: z.string(),
  host: z.string(),
  seenBy: z
    .enum(['headers', 'page'])
    .describe('page: known from the page alone, without headers; it may have been answered from the browser’s cache'),
  method: z.string().nullable().describe('null when seen by the page alone'),
  type: requestTypeSchema,
  initiator: z.string().nullable(),
  status: z.int().nullable(),
  error: z.string().nullable(),
  redirectTo: z.string().nullable(),
  contentType: requestSchema.shape.contentType,
  contentLength: requestSchema.shape.contentLength,
  sentAtMs: z.number().nullable().describe('When it was sent; null where only its answer was listened to'),
  sentCookies: z
    .array(z.string())
    .nullable()
    .describe(
      'Names of the cookies that the browser put on it; null when not observed. Of a request that its cache answered in the end, none were sent, but no extension is told',
    ),
  identifiers: requestSchema.shape.identifiers,
  personalData: requestSchema.shape.personalData,
  consentParameters: requestSchema.shape.consentParameters,
  chain: chain.describe('Of a request for a script: who loaded it, as for a script that writes; else empty'),
  ...seenAt,
});

/** A stored item's identifier in a request to a host that the item does not belong to. */
export const sharingSchema = z.object({
  item: z.object({
    kind: z.enum(['cookie', 'storage']),
    id: z.string().describe('Of the cookie or storage item of this session'),
    name: z.string().describe('Cookie name or storage key'),
  }),
  host: z.string().describe('Who received it'),
  url: z.string().describe('Of the first such request; parameter values are digests'),
  in: sentIdentifierSchema.shape.in,
  parameter: sentIdentifierSchema.shape.name,
  ...seenAt,
  count: z.int().positive().describe('Requests to this host with it in this place'),
});

/** How long the audit watched a page, and why it stopped then. */
export const settlingSchema = pageSettledSchema
  .pick({ step: true, observedMs: true, reason: true, heldBy: true, timersLeft: true, unanswered: true })
  .extend({ page: seenAt.page, atMs: seenAt.atMs });

/** Which of several visits that were made in the same way. */
export const repetitionSchema = z.object({ number: z.int().positive(), of: z.int().positive() });

/** What the browser's own jar held at the end against what was recorded. */
export const selfCheckSchema = z.object({
  inJar: z.int(),
  recorded: z.int(),
  missed: z.array(
    z.object({ name: z.string(), domain: z.string(), path: z.string(), partitionKey: z.string().nullable() }),
  ),
});

/** The other names that a host answers under: its chain of aliases in the DNS (CNAME, RFC 1034 section 3.6.2). */
export const canonicalNamesSchema = z.object({
  host: z.string(),
  names: z.array(z.string()).describe('From the host’s own alias to the last name known; empty: none was found'),
  isComplete: z.boolean().describe('false: the DNS did not answer, or not to the end, so that more may follow'),
});

export const sessionRecordSchema = z.object({
  formatVersion: z.literal(1),
  id: z.string(),
  scenario: scenarioSchema,
  site: z.string(),
  startUrl: z.string(),
  environment: environmentSchema,
  startedAtMs: z.number().describe('The session’s zero, UTC milliseconds'),
  endedMs: z.number().nullable().describe('null while it goes on, or when it was broken off'),
  pages: z.array(pageSchema),
  consent: z.array(consentSchema).describe('Every choice, in order; empty: none was made'),
  signals: z.array(signalSchema).describe('Everything that told of consent, in order'),
  looks: z
    .array(lookSchema)
    .describe(
      'What was seen of the banner, in order; empty: nobody looked, as in a person’s visit without a page at rest',
    ),
  settlings: z.array(settlingSchema).describe('Empty in a person’s own visit'),
  cookies: z.array(cookieRecordSchema),
  attempts: z.array(attemptSchema),
  storage: z.array(storageRecordSchema),
  requests: z.array(requestRecordSchema),
  sharings: z.array(sharingSchema).describe('Identifiers of stored items that were passed on, the first time of each'),
  probes: z.array(probeRecordSchema).describe('Empty also where probing was not watched: see environment.probing'),
  gaps: z.array(recorderGapSchema.pick({ cause: true, detail: true }).extend({ atMs: z.number() })),
  canonicalNames: z
    .array(canonicalNamesSchema)
    .nullable()
    .describe(
      'Of the contacted hosts that the DNS was asked for; null where nobody asked: an extension in Chromium cannot, and a hermetic audit must not',
    ),
  repetition: repetitionSchema.nullable().describe('null: the visit was made once'),
  selfCheck: selfCheckSchema.nullable().describe('null where the browser’s jar cannot be asked: a person’s own visit'),
});

export type Page = z.infer<typeof pageSchema>;
export type Writer = z.infer<typeof writerSchema>;
export type Lifetime = z.infer<typeof lifetimeSchema>;
export type Ending = z.infer<typeof endingSchema>;
export type Attempt = z.infer<typeof attemptSchema>;
export type Return = z.infer<typeof returnSchema>;
export type CookieRecord = z.infer<typeof cookieRecordSchema>;
export type StorageRecord = z.infer<typeof storageRecordSchema>;
export type ProbeRecord = z.infer<typeof probeRecordSchema>;
export type RequestRecord = z.infer<typeof requestRecordSchema>;
export type Sharing = z.infer<typeof sharingSchema>;
export type Settling = z.infer<typeof settlingSchema>;
export type Repetition = z.infer<typeof repetitionSchema>;
export type CanonicalNames = z.infer<typeof canonicalNamesSchema>;
export type SelfCheck = z.infer<typeof selfCheckSchema>;
export type SessionRecord = z.infer<typeof sessionRecordSchema>;
