/** The browser stops a worker that had nothing to do for 30 s: before that, everything is put in order. */
const quietMs = 20_000;

/** Calls `onQuiet` when `touch` was not called for a while. */
export function createIdleWatch(onQuiet: () => void): { touch(): void } {
  let lastMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function check(): void {
    const restMs = lastMs + quietMs - Date.now();
    timer = restMs > 0 ? setTimeout(check, restMs) : undefined;
    if (timer === undefined) onQuiet();
  }

  return {
    touch() {
      lastMs = Date.now();
      timer ??= setTimeout(check, quietMs);
    },
  };
}
