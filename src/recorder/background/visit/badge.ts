import { send } from '../../../messaging/send.ts';
import { browser } from '../../../platform/browser.ts';
import type { ActiveSession } from '../session/active-session.ts';
import type { Recorder } from '../session/recorder.ts';

/** The number of findings on the toolbar icon of a visit's tab. */
export interface Badge {
  /** Something was recorded: counts again, when the page has come to a pause. */
  touch(recorder: Recorder, session: ActiveSession): void;
  /** Nothing is to be counted for now: the page that counts is closed. */
  rest(): Promise<void>;
}

/** Of a session whose number is not true any more: since when, and when something was recorded last. */
interface Wait {
  readonly sinceMs: number;
  readonly lastMs: number;
}

/** Counting takes time from the page that is loading: it waits for a pause, but not for ever. */
const pauseMs = 1_000;
const longestWaitMs = 8_000;
const page = 'src/ui/badge/badge.html';

export function createBadge(): Badge {
  const waits = new Map<string, Wait>();
  let opening: Promise<void> = Promise.resolve();

  /** A timer for each event would cost more than to look again. */
  function wait(recorder: Recorder, session: ActiveSession, delayMs: number): void {
    setTimeout(() => {
      const waiting = waits.get(session.id);
      if (waiting === undefined) return;
      const restMs = Math.min(waiting.lastMs + pauseMs, waiting.sinceMs + longestWaitMs) - Date.now();
      if (restMs > 0) return wait(recorder, session, restMs);
      // A tab that was closed meanwhile has no icon: nobody misses the number.
      void count(recorder, session).catch(() => undefined);
    }, delayMs);
  }

  async function count(recorder: Recorder, session: ActiveSession): Promise<void> {
    waits.delete(session.id);
    await recorder.flush();
    opening = opening.then(openPage, openPage);
    await opening;
    const findings = await send('badge/count', { sessionId: session.id });
    const goesOn = recorder.sessions().some(({ id }) => id === session.id);
    if (session.tabId === null || findings === null || !goesOn) return;
    await browser.action.setBadgeText({ tabId: session.tabId, text: findings === 0 ? '' : String(findings) });
  }

  return {
    touch(recorder, session) {
      if (!session.isConfirmed) return;
      const lastMs = Date.now();
      const waiting = waits.get(session.id);
      waits.set(session.id, { sinceMs: waiting?.sinceMs ?? lastMs, lastMs });
      if (waiting === undefined) wait(recorder, session, pauseMs);
    },
    async rest() {
      if (await isPageOpen()) await chrome.offscreen.closeDocument();
    },
  };
}

/** The audit needs zod and the public suffix list, which would make the worker slow to wake: a hidden page has them. */
async function openPage(): Promise<void> {
  if (await isPageOpen()) return;
  const justification = 'Compares what was recorded with the policy, in code that is too large for the service worker';
  await chrome.offscreen.createDocument({ url: page, reasons: ['WORKERS'], justification });
}

async function isPageOpen(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}
