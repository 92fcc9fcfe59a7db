// The report: what one audit found in its runs, against one policy. Every output format is written from it.
import { exceptionSchema } from './baseline.ts';
import { phaseSchema, scenarioSchema } from './consent.ts';
import { environmentSchema } from './environment.ts';
import { mendSchema } from './mend.ts';
import { profileIdSchema } from './profile-id.ts';
import { runSchema } from './run.ts';
import { noticeItemSchema, statementSchema } from './statement.ts';
import { z } from './zod.ts';

export const severitySchema = z.enum(['error', 'warning', 'info']);
export const regimeSchema = z
  .enum(['lek', 'gdpr', 'policy', 'security'])
  .describe(
    'lek: storing and reading, in Sweden lag 2022:482, chapter 9, section 28 (PTS). gdpr: personal data (in Sweden IMY). policy: the site’s own words. Which statute and authority, the profile says',
  );

/** Words of the policy language that a text lists. */
export const termSchema = z.enum([
  'name',
  'purpose',
  'lifetime',
  'party',
  'provider',
  'country',
  'consent',
  ...noticeItemSchema.options,
]);

/** A value that a text names; durations and terms are said in words by the renderer, never in the core. */
export const datumSchema = z.union([
  z.string(),
  z.number(),
  z.object({ seconds: z.number() }),
  z.object({ terms: z.array(termSchema).min(1) }),
]);

export const subjectSchema = z.object({
  kind: z.enum(['cookie', 'storage', 'recipient', 'declaration', 'statement', 'policy', 'banner', 'signal', 'script']),
  id: z
    .string()
    .describe(
      'Stable between runs and audits. A cookie: name@host/path where it is the host’s alone, name@.domain/path where subdomains get it too, and #partition after it where it is partitioned. A recipient: its registrable domain. A banner: the host that shows it. A signal: its source and tool. A script: its address without parameters. The policy: its site’s first domain',
    ),
  name: z.string(),
});

/** One thing seen that shows the finding: where to look it up, and when it happened. */
export const evidenceSchema = z.object({
  run: z.string().describe('Id of the run: which visit shows it'),
  scenario: scenarioSchema,
  phase: phaseSchema,
  atMs: z.number().describe('Milliseconds since the visit began'),
  at: z.iso.datetime().optional().describe('The same moment in UTC; absent in reports of older versions'),
  page: z.string().nullable(),
  frame: z
    .string()
    .optional()
    .describe('Document of the frame in which it happened; absent: the page itself, or not known'),
  url: z.string().nullable().describe('Response, script or request that shows it'),
  line: z.int().nullable(),
  column: z.int().nullable(),
  chain: z
    .array(z.string())
    .describe('URLs of the scripts that loaded the script at `url`, the page’s own first; as in the run'),
  note: z.string().nullable().describe('The write or request in one line of technical text, values left out'),
});

const acceptedSchema = exceptionSchema.omit({ finding: true, scenarios: true });

export const findingSchema = z.object({
  id: z.string().describe('Stable between audits: rule/subject kind/subject id'),
  rule: z.string(),
  severity: severitySchema,
  regime: regimeSchema,
  message: z.string().describe('Which of the rule’s texts'),
  data: z.record(z.string(), datumSchema),
  subject: subjectSchema,
  scenarios: z.array(scenarioSchema).describe('In which it was seen, each once, however many visits show it'),
  declaration: z.string().nullable(),
  statement: z.string().nullable().describe('What of the policy it contradicts, if anything'),
  evidence: z.array(evidenceSchema),
  mend: mendSchema.optional().describe('Present where declaring would mend it'),
  exception: acceptedSchema.optional().describe('Accepted by the baseline: it fails no audit until that day'),
  stability: z
    .object({ seen: z.int(), of: z.int() })
    .nullable()
    .describe(
      'Of the repeated visits in the scenarios that show it, how many do; null where nothing was repeated. An item that only some visits show counts in every figure as any other',
    ),
});

export const missingEvidenceSchema = z
  .enum([
    'statements',
    'named-declarations',
    'declared-durations',
    'declared-parties',
    'third-party-hosts',
    'complete-recording',
    'fresh-profile',
    'third-party-cookies',
    'pages',
    'site-itself',
    'known-choice',
    'accept-run',
    'reject-run',
    'withdraw-run',
    'dismiss-run',
    'gpc-run',
    'consent-look',
    'second-layer',
    'host-aliases',
    'probing',
    'recipient-countries',
    'deletion',
  ])
  .describe('What a rule would have needed to decide');

export const outcomeSchema = z.object({
  rule: z.string(),
  outcome: z.enum(['findings', 'clear', 'undecided', 'failed']),
  missing: z.array(missingEvidenceSchema).describe('For undecided'),
  error: z.string().nullable().describe('For failed: our bug, in one line'),
});

/** Over all visits: what several of them show is counted once, and what one of many shows is counted. */
export const summarySchema = z.object({
  findings: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
  storedBeforeChoice: z
    .int()
    .describe(
      'Cookies and storage items stored before a choice and not exempt, in at least one visit; each once, however often a scenario was repeated',
    ),
  undeclared: z.int().describe('Of all stored items, those that no declaration covers, not even a general one'),
  undeclaredBeforeChoice: z.int().describe('Of storedBeforeChoice, those that the policy does not name'),
  thirdParties: z
    .int()
    .describe(
      'Registrable domains other than the site’s own that were contacted, those behind its own names (isCloaked) with them',
    ),
  undeclaredThirdParties: z.int(),
  undecidedRules: z.int(),
  failedRules: z.int(),
});

export const citedStatementSchema = statementSchema.pick({ id: true, section: true, paraphrase: true, link: true });

export const problemSchema = z
  .object({
    code: z.enum([
      'host-not-found',
      'certificate',
      'connection',
      'page-error',
      'never-settled',
      'browser-crashed',
      'could-not-choose',
      'no-banner',
      'recorder-missed',
      'left-site',
      'bot-wall',
      'login-wall',
    ]),
    scenario: scenarioSchema.nullable(),
    run: z.string().nullable().describe('Id of the visit that met it; null: not of one visit alone, or it left no run'),
    url: z.string().nullable(),
    detail: z.string(),
    screenshot: z
      .string()
      .optional()
      .describe('File beside the report that shows the page at that moment; present only where there is one'),
  })
  .describe('Something that kept the audit from seeing all it should');

export const reportSchema = z.object({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  tool: z.object({ name: z.literal('kakvakt'), version: z.string() }),
  site: z.object({ host: z.string(), url: z.string(), name: z.string() }),
  policy: z.object({
    id: z.string().describe('File name, or address'),
    sha256: z.string(),
    statements: z
      .array(citedStatementSchema)
      .optional()
      .describe('What it says that findings go against, by id; absent in reports of older versions'),
  }),
  profile: profileIdSchema,
  environment: environmentSchema,
  runs: z.array(runSchema),
  findings: z.array(findingSchema),
  outcomes: z.array(outcomeSchema),
  problems: z.array(problemSchema),
  summary: summarySchema,
  baseline: z
    .object({
      accepted: z.int().describe('Findings that the baseline accepts; they count in every figure as any other'),
      expired: z.array(exceptionSchema).describe('Accepted once, and seen again after their last day'),
      unused: z
        .array(exceptionSchema)
        .describe(
          'Accepted, and not seen where they were: they can go. Those whose visits were not made, or whose rules did not decide, are not among them',
        ),
    })
    .optional(),
});

export type Severity = z.infer<typeof severitySchema>;
export type Regime = z.infer<typeof regimeSchema>;
export type Term = z.infer<typeof termSchema>;
export type Datum = z.infer<typeof datumSchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type MissingEvidence = z.infer<typeof missingEvidenceSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Summary = z.infer<typeof summarySchema>;
export type Problem = z.infer<typeof problemSchema>;
export type CitedStatement = z.infer<typeof citedStatementSchema>;
export type Report = z.infer<typeof reportSchema>;
