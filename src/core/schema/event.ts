// What the recorder saw, once. Events are appended, never changed; everything else is derived from them.

import { bannerSchema } from './banner.ts';
import {
  choiceKindSchema,
  choiceSourceSchema,
  consentStateSchema,
  controlRoleSchema,
  scenarioSchema,
  signalSourceSchema,
} from './consent.ts';
import { jarCookieSchema, requestedCookieSchema } from './cookie.ts';
import { environmentSchema } from './environment.ts';
import { probeApiSchema } from './probe.ts';
import { storageAreaSchema } from './storage.ts';
import { sentIdentifierSchema, sentPersonalDataSchema, valueDigestSchema } from './value.ts';
import { z } from './zod.ts';

const stamp = {
  seq: z.int().nonnegative().describe('Position in the session’s log, from 0, without holes'),
  atMs: z.number().describe('When it happened, UTC milliseconds'),
};

/** The document that an event belongs to. `tabId` -1: a service or shared worker, which no tab owns. */
export const frameSchema = z.object({
  tabId: z.int(),
  frameId: z.int(),
  documentId: z.string().nullable(),
  url: z.string().describe('URL of the frame’s document; parameter values are digests'),
});

/** The script position that asked for a write, from a stack; 1-based line and column. */
export const scriptPositionSchema = z.object({ url: z.string(), line: z.int(), column: z.int() });

export const requestTypeSchema = z.enum([
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'csp_report',
  'media',
  'websocket',
  'webtransport',
  'webbundle',
  'other',
]);

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
/** One hop of one request, when its headers arrived or it failed. Redirects give one event per hop. */
export const requestSchema = z.object({
  ...stamp,
  kind: z.literal('request'),
  requestId: z.string(),
  sentAtMs: z
    .number()
    .nullable()
    .describe('When it was sent, UTC milliseconds; null where only its answer is listened to, in a person’s own visit'),
  url: z.string(),
  method: z.string(),
  type: requestTypeSchema,
  initiator: z
    .string()
    .nullable()
    .describe('Origin that asked for it, as the browser tells; null for a navigation typed by the user'),
  frame: frameSchema,
  status: z.int().nullable().describe('HTTP status; null when no headers arrived'),
  error: z
    .string()
    .nullable()
    .describe('The browser’s error name, such as net::ERR_NAME_NOT_RESOLVED; null when headers arrived'),
  redirectTo: z.string().nullable(),
  contentType: z
    .string()
    .nullable()
    .describe('Media type of the answer in lower case, without parameters; null when it names none'),
  contentLength: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Bytes of the answer’s body as its header says; null when it does not'),
  setCookies: z.array(requestedCookieSchema).describe('One per Set-Cookie line, in order'),
  clearsCookies: z.boolean().describe('Its Clear-Site-Data names the cookies of its site, or everything'),
  sentCookies: z.array(z.string()).nullable().describe('Names of the cookies sent along; null when not observed'),
  identifiers: z
    .array(sentIdentifierSchema)
    .describe(
      'In its address and, in an audit, its body, each place once; of requests to the audited host only those of documents are looked at',
    ),
  personalData: z
    .array(sentPersonalDataSchema)
    .optional()
    .describe('In its address, each place once; present only when there is any, and not for the audited host'),
  consentParameters: z
    .partialRecord(z.enum(['gcs', 'gcd', 'npa', 'asc', 'gdpr', 'gdpr_consent', 'us_privacy']), z.string())
    .optional()
    .describe(
      'What it tells its receiver of consent, as it stands in its address: Google Consent Mode, Microsoft UET, IAB TCF; present only when there is any',
    ),
});
/** A request that was seen from the page, without its headers: what a recorder knows that may not look at the host. */
export const resourceSeenSchema = z.object({
  ...stamp,
  kind: z.literal('resource-seen'),
  url: z.string(),
  type: requestTypeSchema.describe('As far as the page could tell; other when it could not'),
  source: z
    .enum(['resource-timing', 'csp-report', 'frame', 'redirect'])
    .describe(
      'resource-timing: the page’s list of what it loaded; csp-report: our own report-only policy; frame: a document that arrived in a frame; redirect: where an answer of the site sent the browser',
    ),
  frame: frameSchema,
  endedAtMs: z.number().nullable().describe('When it was over, UTC milliseconds; null when its source does not tell'),
  identifiers: z.array(sentIdentifierSchema).describe('In its address, each place once'),
  personalData: requestSchema.shape.personalData,
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
export const choiceMadeSchema = z.object({
  ...stamp,
  kind: z.literal('choice-made'),
  choice: choiceKindSchema,
  source: choiceSourceSchema,
  detail: z.string().nullable().describe('Selector, event name or cookie name that told; null for the owner’s mark'),
});
/** The owner's mark before it was made by mistake. */
export const markUndoneSchema = z.object({ ...stamp, kind: z.literal('mark-undone') });
/** Something in the page told of consent: a choice, or the state that a tool has. What stored items say stands in their values. */
export const consentSignalSchema = z.object({
  ...stamp,
  kind: z.literal('consent-signal'),
  source: signalSourceSchema.exclude(['consent-cookie', 'consent-storage']),
  tool: z.string().nullable().describe('Id of the consent tool; null when it does not tell'),
  state: consentStateSchema.nullable().describe('null: the signal says that something was chosen, and not what'),
  granted: z.array(z.string()).describe('Purposes agreed to, by the source’s own names'),
  denied: z.array(z.string()).describe('Purposes turned down, by the source’s own names'),
  detail: z.string().describe('Name of the event or call; of a click the button’s words'),
  role: controlRoleSchema.nullable().describe('Of a click: what the button is for'),
  tcString: z.string().nullable().describe('IAB TCF: the whole record of the choice; it holds no identifier'),
  frame: frameSchema,
});
/** What a visitor sees of the site's consent banner at one moment. */
export const consentLookSchema = z.object({
  ...stamp,
  kind: z.literal('consent-look'),
  moment: z.enum(['page-settled', 'second-layer', 'after-choice']),
  banner: bannerSchema.nullable().describe('null: the page asks for nothing'),
  wayBack: z.string().nullable().describe('Words of the control that brings a made choice back; null: none was seen'),
  wall: z
    .enum(['bot', 'login'])
    .nullable()
    .describe('Something else stands in place of the page: a check for robots, or a login'),
  frame: frameSchema.describe('The page’s top-level document'),
});
/** The audit stopped watching a page, and why then. */
export const pageSettledSchema = z.object({
  ...stamp,
  kind: z.literal('page-settled'),
  step: z.enum(['opened', 'reloaded', 'chosen']).describe('What the page was watched after'),
  observedMs: z.number().describe('How long it was watched, from the end of loading or from the choice'),
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

export type Frame = z.infer<typeof frameSchema>;
export type ScriptPosition = z.infer<typeof scriptPositionSchema>;
export type RequestType = z.infer<typeof requestTypeSchema>;
export type Event = z.infer<typeof eventSchema>;
export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;

/** An event as its source hands it over: the log adds `seq`. */
export type NewEvent = Event extends infer E ? (E extends Event ? Omit<E, 'seq'> : never) : never;
