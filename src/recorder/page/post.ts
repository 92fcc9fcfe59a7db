import type { PageReport } from '../../messaging/page-report.ts';

/** Together longer than a service worker takes to start. */
const retryDelaysMs = [100, 300, 1_000, 3_000];

/** Sends a report until its receipt is confirmed: a worker that is stopped while it comes loses it otherwise. */
export async function post(report: PageReport): Promise<void> {
  for (const delayMs of [0, ...retryDelaysMs]) {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (await isReceived(report)) return;
  }
}

async function isReceived(report: PageReport): Promise<boolean> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage({ name: 'page/report', payload: report });
    return answer !== undefined;
  } catch {
    // Nobody listens to the scripts of an extension that was updated since: then this is thrown at once, every time.
    return false;
  }
}
