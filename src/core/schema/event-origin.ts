// What every event says of itself: its place in the log, its moment, and where in the browser it happened.
import { z } from './zod.ts';

export const stamp = {
  seq: z.int().nonnegative().describe('Position in the session’s log, from 0, without holes'),
  atMs: z.number().describe('When it happened, UTC milliseconds'),
};

/** The document that an event belongs to. `tabId` -1: a service or shared worker, which no tab owns. */
export const frameSchema = z.object({
  tabId: z.int(),
  frameId: z.int(),
  documentId: z.string().nullable(),
  url: z.string().describe('URL of the frame’s document; parameter values are digests'),
});

/** The script position that asked for a write, from a stack; 1-based line and column. */
export const scriptPositionSchema = z.object({ url: z.string(), line: z.int(), column: z.int() });

export type Frame = z.infer<typeof frameSchema>;
export type ScriptPosition = z.infer<typeof scriptPositionSchema>;
