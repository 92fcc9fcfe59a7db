// One visit in one scenario, reduced from its events: plain facts, no judgement, no policy. Times named …Ms without
// "at" count from the session's zero: the beginning of its first navigation.
import { scenarioSchema } from './consent.ts';
import { environmentSchema } from './environment.ts';
import { pageSettledSchema, recorderGapSchema } from './event.ts';
import { probeApiSchema } from './probe.ts';
import { requestSchema, requestTypeSchema } from './request-event.ts';
import { seenAt } from './seen-at.ts';
import { attemptSchema, chain, cookieRecordSchema, storageRecordSchema } from './stored-record.ts';
import { consentSchema, lookSchema, signalSchema } from './told-consent.ts';
import { sentIdentifierSchema } from './value.ts';
import { z } from './zod.ts';

export const pageSchema = z.object({
  url: z.string(),
  documentId: z.string().nullable(),
  atMs: z.number(),
  status: z.int().nullable().describe('HTTP status of its response; null when not seen'),
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
  screenshot: z
    .string()
    .optional()
    .describe(
      'File beside the report: the first page as it was met, before anything was pressed; absent: none was taken',
    ),
  selfCheck: selfCheckSchema.nullable().describe('null where the browser’s jar cannot be asked: a person’s own visit'),
});

export type Page = z.infer<typeof pageSchema>;
export type ProbeRecord = z.infer<typeof probeRecordSchema>;
export type RequestRecord = z.infer<typeof requestRecordSchema>;
export type Sharing = z.infer<typeof sharingSchema>;
export type Settling = z.infer<typeof settlingSchema>;
export type Repetition = z.infer<typeof repetitionSchema>;
export type CanonicalNames = z.infer<typeof canonicalNamesSchema>;
export type SelfCheck = z.infer<typeof selfCheckSchema>;
export type SessionRecord = z.infer<typeof sessionRecordSchema>;
