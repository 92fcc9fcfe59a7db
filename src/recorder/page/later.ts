/**
 * Runs a task after a while. A page that clears every timer of its window clears those of content scripts as well, since
 * they count on together; a posted task it cannot reach.
 */
export function later(task: () => void, delayMs: number): void {
  if (globalThis.scheduler === undefined) setTimeout(task, delayMs);
  else void globalThis.scheduler.postTask(task, { delay: delayMs });
}
