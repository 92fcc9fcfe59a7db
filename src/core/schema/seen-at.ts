// Where and when something of a session happened.
import { z } from './zod.ts';

export const seenAt = {
  page: z
    .string()
    .nullable()
    .describe('URL of the top-level document in whose tab it happened; null when no tab owns it'),
  frame: z.string().nullable().describe('URL of the frame; equals `page` for the top-level document'),
  atMs: z.number().describe('Milliseconds since the session’s zero'),
};
