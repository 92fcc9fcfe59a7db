// What the probe relay of a frame tells the service worker: how often which script read what.
import type { ScriptPosition } from '../core/schema/event-origin.ts';
import type { ProbeApi } from '../core/schema/probe.ts';
import { pageLimits } from './page-limits.ts';
import { bool, int, list, nullable, num, object, oneOf, text } from './shape.ts';

export interface ProbeReading {
  readonly api: ProbeApi;
  readonly what: readonly string[];
  /** Where the script made the first of them; null when the stack does not tell. */
  readonly script: ScriptPosition | null;
  readonly count: number;
  readonly atMs: number;
}

export interface ProbeReport {
  /** Unique: a report whose receipt was not confirmed comes again. */
  readonly id: string;
  readonly readings: readonly ProbeReading[];
  /** More was read, or by more scripts, than is kept of one document. Said once. */
  readonly isTruncated: boolean;
}

const position = int(0, Number.MAX_SAFE_INTEGER);
const reading = object<ProbeReading>({
  api: oneOf('canvas', 'audio', 'webgl', 'fonts', 'navigator'),
  what: list(text(60), 100),
  script: nullable(object<ScriptPosition>({ url: text(pageLimits.urlLength), line: position, column: position })),
  count: int(1, Number.MAX_SAFE_INTEGER),
  atMs: num(0, 8.64e15), // The range of an ECMAScript time value.
});

export const probeReportShape = object<ProbeReport>({
  id: text(100),
  readings: list(reading, pageLimits.probesPerDocument),
  isTruncated: bool,
});
