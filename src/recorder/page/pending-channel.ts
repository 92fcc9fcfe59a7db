// How the timer hooks in the page's world tell the relay in ours what is still to come. As in writes.ts: plain values on an
// event target that no script of the page can reach.
export type TimerDetail = readonly [dueInMs: number, fired: number];

/** `told`: that was all. */
export type ToldDetail = readonly [openChannels: number, isComplete: boolean];

/** `pull`: the relay wants to know, and gets one `timer` for each and then `told`, before `pull` returns. */
export const pendingEvents = {
  offer: 'kakvakt-pending-offer',
  ask: 'kakvakt-pending-ask',
  pull: 'pull',
  timer: 'timer',
  told: 'told',
} as const;
