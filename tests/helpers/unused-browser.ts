import type { LaunchedBrowser } from '../../src/audit/browser/launch.ts';

/** As launching gives it, for tests in which nobody uses the browser itself. */
export function unusedBrowser(extensionId: string, onClose: () => void): LaunchedBrowser {
  const close = async (): Promise<void> => onClose();
  // @ts-expect-error Whoever does use it shall hear of it.
  return { browser: null, extensionId, close };
}
