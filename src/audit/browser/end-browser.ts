import type { Browser } from 'puppeteer';

const closeWithinMs = 5000;

/** Ends a browser and all its processes, by force where it does not go: none may write to its profile afterwards. */
export async function endBrowser(browser: Browser): Promise<void> {
  const kill = (): void => killBrowser(browser);
  const timer = setTimeout(kill, closeWithinMs);
  await browser.close().catch(kill);
  clearTimeout(timer);
  // The browser itself has gone; its helpers may be a moment behind.
  kill();
}

/** Puppeteer makes the browser the leader of a process group: its renderers go with it. */
export function killBrowser(browser: Browser | null): void {
  const pid = browser?.process()?.pid;
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
