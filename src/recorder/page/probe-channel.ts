// How the probe hooks in the page's world tell the probe relay in ours what was read. As in writes.ts: plain values on an
// event target that no script of the page can reach.
export type ReadingDetail = readonly [
  /** Place in the list of what is probed. */
  index: number,
  stack: string,
  count: number,
  /** The font that was asked about, as a page writes it; empty for every other reading. */
  font: string,
  /** When the first of them was. */
  atMs: number,
];

/**
 * `stir`: there is something to tell. `pull`: the relay wants it, and gets one `reading` for each. The hooks have no clock
 * of their own: a page that clears every timer would stop it.
 */
export const probeEvents = {
  offer: 'kakvakt-probe-offer',
  ask: 'kakvakt-probe-ask',
  stir: 'stir',
  pull: 'pull',
  reading: 'reading',
} as const;
