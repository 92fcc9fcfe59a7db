// Which names a declaration covers: one name, all with a beginning, or all of a pattern.
import { z } from './zod.ts';

/**
 * In a pattern `*` stands for any run of characters, also none; a class in braces for one or more characters of its kind, or
 * for as many as it says; and `\` before `*`, `{`, `}` or `\` for that character itself. Nothing else is special, and nothing
 * in it can make matching slow.
 */
export const namePatternSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/[^*]/, 'at least one character that is not *')
  .regex(
    /^(?:[^\\{}]|\\[\\{}*]|\{(?:digits|letters|hex|alphanumeric)(?::[1-9][0-9]{0,1}(?:-[1-9][0-9]{0,1})?)?\}|\{uuid\})+$/,
    'characters, *, or a class such as {digits}, {letters:3}, {hex:8-32}, {alphanumeric} or {uuid} with at most 99; a brace that stands for itself is written \\{',
  )
  .describe(
    '* any run of characters, {digits} {letters} {hex} {alphanumeric} one or more of that kind, {hex:32} exactly so many, {hex:8-32} between, {uuid}; \\ before * { } or \\ takes it literally',
  );

export const nameMatchSchema = z.union([
  z.strictObject({ exact: z.string().max(4096) }),
  z.strictObject({ prefix: z.string().min(1).max(200).describe('All names that begin so') }),
  z.strictObject({ pattern: namePatternSchema }),
]);

export type NameMatch = z.infer<typeof nameMatchSchema>;
