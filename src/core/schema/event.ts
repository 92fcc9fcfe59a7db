// What the recorder saw, once. Events are appended, never changed; everything else is derived from them.

import { scenarioSchema } from './consent.ts';
import { choiceMadeSchema, consentLookSchema, consentSignalSchema, markUndoneSchema } from './consent-event.ts';
import { jarCookieSchema, requestedCookieSchema } from './cookie.ts';
import { environmentSchema } from './environment.ts';
import { frameSchema, scriptPositionSchema, stamp } from './event-origin.ts';
import { probeApiSchema } from './probe.ts';
import { requestSchema, resourceSeenSchema } from './request-event.ts';
import { storageAreaSchema } from './storage.ts';
import { valueDigestSchema } from './value.ts';
import { z } from './zod.ts';

export const sessionStartedSchema = z.object({
  ...stamp,
  kind: z.literal('session-started'),
  sessionId: z.string(),
  scenario: scenarioSchema,
  site: z.string().describe('Audited host'),
  startUrl: z.string(),
  environment: environmentSchema,
});
export const documentCommittedSchema = z.object({
  ...stamp,
  kind: z.literal('document-committed'),
  frame: frameSchema,
  parentFrameId: z.int().describe('-1 for a top-level document'),
  lifecycle: z.enum(['active', 'prerender', 'cached', 'pending_deletion']),
  startedAtMs: z
    .number()
    .nullable()
    .describe('When the navigation began, UTC milliseconds; null when its beginning was not seen'),
});
export const scriptWriteSchema = z.object({
  ...stamp,
  kind: z.literal('script-write'),
  api: z.enum(['document.cookie', 'cookie-store', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
  operation: z.enum(['set', 'delete', 'clear']),
  key: z.string().describe('Cookie name, storage key, database or cache name; empty for clear'),
  value: valueDigestSchema.nullable(),
  cookie: requestedCookieSchema.nullable().describe('For the two cookie APIs'),
  script: scriptPositionSchema.nullable(),
  frame: frameSchema,
});
/** The page was made to load a script; whether and when the script runs is not told. */
export const scriptInsertedSchema = z.object({
  ...stamp,
  kind: z.literal('script-inserted'),
  url: z.string(),
  how: z
    .enum(['element', 'written', 'worker'])
    .describe('element: a script element got the address; written: markup that a script wrote; worker: of any kind'),
  by: scriptPositionSchema.nullable(),
  frame: frameSchema,
});
/** A script read, in some moment of a document, what can tell one browser from another. */
export const probeSchema = z.object({
  ...stamp,
  kind: z.literal('probe'),
  api: probeApiSchema,
  what: z.array(z.string()).describe('Names of what was read, each once'),
  script: scriptPositionSchema.nullable().describe('Where the first of these readings was made'),
  count: z
    .int()
    .positive()
    .describe('Readings; of fonts: families that this script had not asked for before in the document'),
  frame: frameSchema,
});
export const cookieChangedSchema = z.object({
  ...stamp,
  kind: z.literal('cookie-changed'),
  cookie: jarCookieSchema,
  removed: z.boolean(),
  cause: z.enum(['explicit', 'overwrite', 'expired', 'evicted', 'expired_overwrite']),
});
export const jarSnapshotSchema = z.object({
  ...stamp,
  kind: z.literal('jar-snapshot'),
  reason: z.enum(['session-start', 'worker-start', 'page-loaded', 'before-choice', 'after-choice', 'session-end']),
  cookies: z.array(jarCookieSchema),
});
export const storageSnapshotSchema = z.object({
  ...stamp,
  kind: z.literal('storage-snapshot'),
  reason: z
    .enum(['page-loaded', 'before-choice', 'after-choice', 'session-end', 'page-left', 'worker-start'])
    .describe('page-left: `localStorage` and `sessionStorage` alone, the areas that answer at once'),
  frame: frameSchema,
  origin: z.string(),
  items: z.array(z.object({ area: storageAreaSchema, key: z.string(), value: valueDigestSchema.nullable() })),
});
/** The audit stopped watching a page, and why then. */
export const pageSettledSchema = z.object({
  ...stamp,
  kind: z.literal('page-settled'),
  step: z.enum(['opened', 'scrolled', 'reloaded', 'chosen']).describe('What the page was watched after'),
  observedMs: z.number().describe('How long it was watched, from the end of loading, or from what the visitor did'),
  reason: z
    .enum(['quiet', 'horizon', 'deadline'])
    .describe(
      'quiet: nothing was going on, and nothing was due; horizon: the time to be watched was over; deadline: the longest time for a page was over',
    ),
  heldBy: z
    .array(z.enum(['timer', 'worker', 'channel', 'unanswered', 'unknown']))
    .describe('Why it was not left earlier; unknown: a frame did not tell of its timers'),
  timersLeft: z.int().nonnegative().describe('Timers that were still to come when it was left'),
  unanswered: z.array(z.string()).describe('Requests without an answer when it was left; without parameters'),
  frame: frameSchema,
});
/** The recorder knows that it may have missed something. A gap makes the rules that need the part undecided. */
export const recorderGapSchema = z.object({
  ...stamp,
  kind: z.literal('recorder-gap'),
  cause: z.enum(['worker-restarted', 'late-start', 'truncated', 'unreadable', 'access-lost']),
  detail: z.string(),
});
export const sessionEndedSchema = z.object({
  ...stamp,
  kind: z.literal('session-ended'),
  reason: z.enum(['completed', 'tab-left', 'tab-closed', 'aborted']),
});

export const eventSchema = z.discriminatedUnion('kind', [
  sessionStartedSchema,
  documentCommittedSchema,
  requestSchema,
  resourceSeenSchema,
  scriptWriteSchema,
  scriptInsertedSchema,
  probeSchema,
  cookieChangedSchema,
  jarSnapshotSchema,
  storageSnapshotSchema,
  choiceMadeSchema,
  markUndoneSchema,
  consentSignalSchema,
  consentLookSchema,
  pageSettledSchema,
  recorderGapSchema,
  sessionEndedSchema,
]);

export type Event = z.infer<typeof eventSchema>;
export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;

/** An event as its source hands it over: the log adds `seq`. */
export type NewEvent = Event extends infer E ? (E extends Event ? Omit<E, 'seq'> : never) : never;
