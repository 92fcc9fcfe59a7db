// By whose law and guidance a report is judged. What each of them says stands in core/audit/profile.ts.
import { z } from './zod.ts';

export const profileIdSchema = z
  .enum(['se', 'eu', 'fr', 'uk'])
  .describe(
    'National profile: se: Sweden (PTS, IMY); eu: what the Union’s authorities have in common; fr: France (CNIL); uk: the United Kingdom (ICO)',
  );

export type ProfileId = z.infer<typeof profileIdSchema>;
