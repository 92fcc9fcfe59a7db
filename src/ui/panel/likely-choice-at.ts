/** What a choice sets off follows one upon the other. */
const longestPauseMs = 2_000;
/** From a click to the first that it sets off, 5 to 45 ms were measured. */
const clickLeadMs = 50;
/** What a choice sets off is over by then. A page that goes on for longer never rests, and the mark came soon. */
const longestBurstMs = 10_000;

/**
 * When a choice that is marked by hand was probably made: just before the last burst of what happened since the page was
 * at rest. The hand comes seconds later, and all that the choice set off would count as stored before it.
 */
export function likelyChoiceAtMs(stirredAtMs: readonly number[], sinceMs: number, nowMs: number): number {
  const later = stirredAtMs.filter((atMs) => atMs >= sinceMs && atMs <= nowMs).toSorted((a, b) => b - a);
  const pause = later.findIndex((atMs, index) => atMs - (later[index + 1] ?? 0) > longestPauseMs);
  const begun = later[pause];
  if (begun === undefined) return nowMs;
  const ended = later[0] ?? begun;
  return Math.max(sinceMs, Math.max(begun, ended - longestBurstMs) - clickLeadMs);
}
