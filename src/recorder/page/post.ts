import type { PageMessages, Payload } from '../../messaging/protocol.ts';
import { later } from './later.ts';

/** Together longer than a service worker takes to start. */
const retryDelaysMs = [100, 300, 1_000, 3_000];

/**
 * Sends a report until its receipt is confirmed: a worker that is stopped while it comes loses it otherwise. Resolves to
 * the worker's answer, which to a page's report says whether the document's requests are wanted; null when none came, or
 * when the report was refused, which says nothing of what is wanted.
 */
export async function post<N extends keyof PageMessages>(name: N, report: Payload<N>): Promise<boolean | null> {
  for (const delayMs of [0, ...retryDelaysMs]) {
    if (delayMs > 0) await new Promise<void>((resolve) => later(resolve, delayMs));
    const answer = await answerTo({ name, payload: report });
    if (answer !== 'unheard') return answer;
  }
  return null;
}

async function answerTo(message: object): Promise<boolean | null | 'unheard'> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage(message);
    if (typeof answer !== 'object' || answer === null) return 'unheard';
    return 'reply' in answer && typeof answer.reply === 'boolean' ? answer.reply : null;
  } catch {
    // Nobody listens to the scripts of an extension that was updated since: then this is thrown at once, every time.
    return 'unheard';
  }
}
