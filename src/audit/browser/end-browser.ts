import { once } from 'node:events';
import type { Browser } from 'puppeteer';

/** Ends a browser and all its processes at once: nothing of its profile is kept, and none of them may write to it afterwards. */
export async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const isRunning = child !== null && child.exitCode === null && child.signalCode === null;
  const ended = isRunning ? once(child, 'exit') : null;
  killBrowser(browser);
  await ended;
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
