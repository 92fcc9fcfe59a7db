/** The content script's clock is ours. A time that is far off was not taken by it. */
export function plausibleTime(atMs: number, nowMs: number): number {
  return Math.abs(atMs - nowMs) < 60_000 ? atMs : nowMs;
}
