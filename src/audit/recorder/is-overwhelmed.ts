/**
 * Whether an error of the recorder says that a page gave it no rest: Chromium ended its service worker, or the memory that
 * outlives the worker (storage.session) is full.
 */
export function isOverwhelmed(error: unknown): boolean {
  return /Receiving end does not exist|quota bytes exceeded/.test(String(error));
}
