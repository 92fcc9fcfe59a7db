// What a policy would have to say for a finding to be gone: an entry, and the change of the file that makes it.
import { declarationSchema } from './declaration.ts';
import { z } from './zod.ts';

/** RFC 6902: the two operations that a mend is made of. */
export const patchOperationSchema = z.object({
  op: z.enum(['add', 'replace']),
  path: z.string().describe('JSON Pointer (RFC 6901) into the policy file that was read'),
  value: z.unknown(),
});

export const mendSchema = z
  .object({
    declaration: declarationSchema.describe(
      'The entry as the policy would hold it; toConfirm names what a person has to look at',
    ),
    patch: z
      .array(patchOperationSchema)
      .describe(
        'JSON Patch (RFC 6902) for the policy file that was read. Those of all findings, one after the other, make the file that --fix-policy writes',
      ),
    patchOf: z
      .string()
      .nullable()
      .describe('Id of the finding whose patch makes the same entry, where several need it; then `patch` is empty'),
  })
  .describe(
    'Declares what was seen and is not declared, or not so. It mends the policy, and nothing that the site does',
  );

export type PatchOperation = z.infer<typeof patchOperationSchema>;
export type Mend = z.infer<typeof mendSchema>;
