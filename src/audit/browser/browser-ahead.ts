import type { LaunchedBrowser } from './launch.ts';

/** Browsers to use one after another, of which the next one may start while the one before it still waits for a page. */
export interface BrowserAhead {
  /** Starts the next one. Does nothing where one is ahead already. */
  prepare(): void;
  /** The one that is ahead, or a new one. To be closed by whoever took it. Rejects as launching does. */
  take(): Promise<LaunchedBrowser>;
  /** Closes the one that nobody took. */
  close(): Promise<void>;
}

export function browserAhead(launch: () => Promise<LaunchedBrowser>): BrowserAhead {
  let ahead: Promise<LaunchedBrowser> | null = null;
  return {
    prepare() {
      if (ahead !== null) return;
      ahead = launch();
      // Who takes it learns of its failure.
      ahead.catch(() => undefined);
    },
    take() {
      const taken = ahead ?? launch();
      ahead = null;
      return taken;
    },
    async close() {
      const left = await ahead?.catch(() => null);
      ahead = null;
      await left?.close();
    },
  };
}
