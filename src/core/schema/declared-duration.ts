// How long the policy says that something is kept.
import { z } from './zod.ts';

const seconds = z.number().positive().describe('Seconds from the write');

export const declaredDurationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session').describe('Gone when the browser closes') }),
  z.strictObject({ kind: z.literal('seconds'), seconds }),
  z
    .strictObject({
      kind: z.literal('range'),
      fromSeconds: z.number().nonnegative().describe('The shortest, in seconds; 0 for “up to”, which may be a session'),
      toSeconds: seconds.describe('The longest, in seconds'),
    })
    .refine(({ fromSeconds, toSeconds }) => fromSeconds <= toSeconds, {
      path: ['toSeconds'],
      message: 'a number that is no less than fromSeconds',
    }),
  z.strictObject({
    kind: z.literal('sliding').describe('Begins anew whenever it is used'),
    seconds: seconds.describe('Seconds from the latest use'),
  }),
  z.strictObject({
    kind: z.literal('until-withdrawn').describe('The text says that it stays until the visitor takes back the consent'),
  }),
  z.strictObject({
    kind: z.literal('until-deleted').describe('The text says that it stays until the visitor deletes it'),
  }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

export type DeclaredDuration = z.infer<typeof declaredDurationSchema>;
