// Reading what can tell one browser from another.
import { z } from './zod.ts';

export const probeApiSchema = z
  .enum(['canvas', 'audio', 'webgl', 'fonts', 'navigator'])
  .describe(
    'canvas: a picture read back; audio: a sound’s samples; webgl: the graphics card; fonts: which are installed; navigator: properties of `navigator`, `screen` and what belongs to them',
  );

export type ProbeApi = z.infer<typeof probeApiSchema>;
