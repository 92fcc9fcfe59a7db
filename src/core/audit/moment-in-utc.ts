import type { Run } from '../schema/run.ts';

/**
 * A moment of a visit as clocks elsewhere tell it, so that it can be found in a server’s log. ISO 8601; null where the visit
 * is not known, or where the year would not be written with four digits.
 */
export function momentInUtc(visit: Pick<Run, 'startedAtMs'> | undefined, atMs: number): string | null {
  const ms = (visit?.startedAtMs ?? Number.NaN) + atMs;
  return ms >= 0 && ms < Date.UTC(10_000) ? new Date(ms).toISOString() : null;
}
