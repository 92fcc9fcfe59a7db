// Requests, as their headers tell of them and as the page does.
import { requestedCookieSchema } from './cookie.ts';
import { frameSchema, stamp } from './event-origin.ts';
import { requestTypes } from './request-types.ts';
import { sentIdentifierSchema, sentPersonalDataSchema } from './value.ts';
import { z } from './zod.ts';

export const requestTypeSchema = z.enum(requestTypes);

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
