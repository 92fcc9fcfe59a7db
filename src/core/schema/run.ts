// A session seen through a policy: each item with its party, duration, phase, coverage and purpose. One run per session.
import { phaseSchema } from './consent.ts';
import { declaredDurationSchema } from './declared-duration.ts';
import { hostCategorySchema } from './host-category.ts';
import { knownSchema } from './known.ts';
import { purposeSchema } from './purpose.ts';
import { pageSchema, probeRecordSchema, requestRecordSchema, sessionRecordSchema, sharingSchema } from './session.ts';
import { attemptSchema, cookieRecordSchema, storageRecordSchema } from './stored-record.ts';
import { consentSchema, lookSchema, signalSchema } from './told-consent.ts';
import { z } from './zod.ts';

export const partySchema = z
  .enum(['first', 'third', 'unknown'])
  .describe(
    'By registrable domain, private suffixes counted, and the policy’s own domains; unknown for hosts without one',
  );

export const coverageSchema = z.enum(['named', 'general', 'none']);

export const organisationSourceSchema = z
  .enum(['policy', 'overlay', 'third-party-web'])
  .describe('Who says so; overlay: Kakvakt’s own list');

export const durationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session') }),
  z.object({
    kind: z.literal('persistent'),
    requestedSeconds: z.number().nullable().describe('What the write asked for; null when the write was not seen'),
    storedSeconds: z.number().describe('What the browser kept; browsers cap it at 400 days (RFC 6265bis section 5.5)'),
  }),
]);

const covered = {
  coverage: coverageSchema,
  declaration: z.string().nullable().describe('Id of the declaration that covers it best; null for none'),
};
const judged = {
  party: partySchema,
  phase: phaseSchema,
  purpose: purposeSchema,
  ...covered,
  declaredDuration: declaredDurationSchema
    .optional()
    .describe('How long the policy says that it stays, where a declaration names it and says so'),
  exempt: z.boolean().describe('A declaration exempts it from consent'),
  known: knownSchema.nullable(),
};

export const runCookieSchema = cookieRecordSchema
  .omit({ atMs: true, requestedSeconds: true, storedSeconds: true })
  .extend({
    setAtMs: z.number().describe('Milliseconds since navigation'),
    duration: durationSchema,
    ...judged,
  });
export const runStorageSchema = storageRecordSchema.omit({ atMs: true }).extend({ setAtMs: z.number(), ...judged });
export const runAttemptSchema = attemptSchema.extend({ phase: phaseSchema });
export const runRequestSchema = requestRecordSchema.extend({
  party: partySchema,
  phase: phaseSchema,
  organisation: z
    .string()
    .nullable()
    .describe('Who receives it, from the policy, else from what is known of the host; null when unknown'),
  organisationSource: organisationSourceSchema.nullable(),
  hostedBy: z
    .string()
    .nullable()
    .describe('Who rents out the server that the host lies on, from third-party-web; not who receives it'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .describe(
      'ISO 3166-1 alpha-2 of the organisation, as the policy says, else of its seat; which company answers for it in the EEA, and where the server stands, are other questions',
    ),
  category: hostCategorySchema.nullable().describe('What the host is for; null when unknown'),
  canonicalHost: z
    .string()
    .nullable()
    .describe(
      'Another name that the host answers under (CNAME): that of a known recipient where the chain holds one, else its last; null: none was seen',
    ),
  isCloaked: z
    .boolean()
    .nullable()
    .describe(
      'A host of the site’s own that answers as a known recipient, of whom organisation, category and declaration then speak; null where that cannot be told',
    ),
  site: z.string().describe('Registrable domain of the host, or the host itself where it has none'),
  declared: coverageSchema.describe('Coverage of its host as a recipient'),
  declaration: z.string().nullable(),
  isPixel: z
    .boolean()
    .describe(
      'Went to another party for what it tells: a beacon or ping, or one whose answer is empty or an image of a pixel',
    ),
});
/** An item of the site's own whose identifier another party received. */
export const runSharingSchema = sharingSchema.extend({
  party: partySchema.describe('Of the host that received it'),
  phase: phaseSchema,
  organisation: runRequestSchema.shape.organisation,
  site: runRequestSchema.shape.site,
});
export const runProbeSchema = probeRecordSchema.extend({
  party: partySchema.describe('Of the script’s host'),
  phase: phaseSchema.describe('Of its first reading'),
  organisation: z.string().nullable().describe('Who runs the script’s host; null when unknown'),
});

export const runSignalSchema = signalSchema.extend({ phase: phaseSchema });
export const runLookSchema = lookSchema.extend({ phase: phaseSchema });

/** What the run could see at all: why there may be nothing to find. */
export const validitySchema = z.object({
  banner: z
    .enum(['seen', 'not-seen', 'not-looked'])
    .describe('Whether the site’s consent banner was seen; not-looked: nobody looked for one'),
  wall: lookSchema.shape.wall.describe(
    'Something else stood in place of a page: a check for robots, or a login; null: none was seen',
  ),
  errorStatus: z
    .int()
    .nullable()
    .describe(
      'HTTP status with which the first page answered, where it is an error’s: then the site itself was not seen',
    ),
  keepsOutThirdPartyCookies: z
    .boolean()
    .describe('The browser refuses cookies of third parties, and some may have been kept out'),
  leftovers: z
    .int()
    .describe(
      'Cookies and storage items of the site’s own that lay there from before, and may have changed what it did',
    ),
  madeChoice: z
    .boolean()
    .nullable()
    .describe('Whether the choice was made that the scenario is about; null: it is about none'),
  keptChoice: z
    .boolean()
    .nullable()
    .describe(
      'Whether no page that was opened after a yes or a no asked again; null: none was opened after one, or it cannot be told',
    ),
});

export const runSchema = sessionRecordSchema.omit({ formatVersion: true }).extend({
  pages: z.array(pageSchema),
  consent: z.array(consentSchema),
  signals: z.array(runSignalSchema),
  looks: z.array(runLookSchema),
  cookies: z.array(runCookieSchema),
  storage: z.array(runStorageSchema),
  attempts: z.array(runAttemptSchema),
  requests: z.array(runRequestSchema),
  sharings: z.array(runSharingSchema),
  probes: z.array(runProbeSchema),
  validity: validitySchema,
});

export type Party = z.infer<typeof partySchema>;
export type OrganisationSource = z.infer<typeof organisationSourceSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Duration = z.infer<typeof durationSchema>;
export type RunCookie = z.infer<typeof runCookieSchema>;
export type RunStorage = z.infer<typeof runStorageSchema>;
export type RunAttempt = z.infer<typeof runAttemptSchema>;
export type RunProbe = z.infer<typeof runProbeSchema>;
export type RunSignal = z.infer<typeof runSignalSchema>;
export type Validity = z.infer<typeof validitySchema>;
export type RunLook = z.infer<typeof runLookSchema>;
export type RunRequest = z.infer<typeof runRequestSchema>;
export type RunSharing = z.infer<typeof runSharingSchema>;
export type Run = z.infer<typeof runSchema>;
