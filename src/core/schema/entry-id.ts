import { z } from './zod.ts';

/** Names an entry of a policy file, so that findings and other entries can refer to it. */
export const entryIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, beginning with a letter or digit')
  .max(80)
  .describe('Short name, unique in the file: lower-case letters, digits and hyphens');
