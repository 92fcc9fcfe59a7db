import type { CookieHistory } from './jar.ts';
import { type Writers, writtenAtMs } from './writer.ts';

/** The store tells of a change some milliseconds late. Whoever asks what it held meanwhile needs when it was asked for. */
export function datedWhenAsked(histories: readonly CookieHistory[], writers: Writers): CookieHistory[] {
  return histories.map((history) => ({
    ...history,
    writes: history.writes.map((write) => ({ ...write, atMs: writtenAtMs(write, writers) })).toSorted(byTime),
    removals: history.removals.map((removal) => ({ ...removal, atMs: writtenAtMs(removal, writers) })).toSorted(byTime),
  }));
}

function byTime(a: { readonly atMs: number }, b: { readonly atMs: number }): number {
  return a.atMs - b.atMs;
}
