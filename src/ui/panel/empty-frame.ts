/** Deletes what the frame's origin has stored. Runs inside the page, so it uses nothing but itself. */
export async function emptyFrame(): Promise<void> {
  // Each by itself: a sandboxed frame throws at the mere name of an area.
  const emptyings: readonly (() => unknown)[] = [
    () => localStorage.clear(),
    () => sessionStorage.clear(),
    async () => {
      for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
    },
    async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    },
    async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    },
  ];
  for (const empty of emptyings) {
    try {
      await empty();
    } catch {
      // Not there, or not allowed to this frame.
    }
  }
}
