// Under which conditions was recorded. A verdict without them cannot be repeated.
import { z } from './zod.ts';

export const environmentSchema = z.object({
  browser: z.string().describe('Product name, such as Chromium'),
  version: z.string(),
  userAgent: z.string(),
  language: z.string().describe('BCP 47 tag'),
  mode: z.enum(['people', 'audit']).describe('A person’s own browser, or one driven by the audit'),
  profile: z.enum(['fresh', 'used']).describe('Whether the browser profile held anything before the session'),
  thirdPartyCookies: z.enum(['allow', 'block', 'unknown']),
  hostAccess: z
    .enum(['all-sites', 'site-only'])
    .describe('site-only: of third parties is known what the page tells, without headers and cookies'),
  rawValues: z.boolean(),
  gpc: z.boolean().describe('Whether the browser says that the visitor’s data may not be sold or shared (Sec-GPC)'),
  probing: z.boolean().describe('Whether it was watched who reads what can tell one browser from another'),
});

export type Environment = z.infer<typeof environmentSchema>;
