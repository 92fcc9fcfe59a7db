import type { ScenarioStopped } from '../../src/audit/problem.ts';
import { followEvents } from '../../src/audit/recorder/follow-events.ts';
import { openPage } from '../../src/audit/scenario/open-page.ts';
import { settlePage } from '../../src/audit/scenario/settle-page.ts';
import { type PageWatch, watchPage } from '../../src/audit/scenario/watch-page.ts';
import type { Event } from '../../src/core/schema/event.ts';
import type { DriverNote } from '../../src/messaging/driver-note.ts';
import type { Driver, ExtensionBrowser } from './extension-browser.ts';
import { sampleStart } from './sample-start.ts';

interface Visit {
  readonly open: ExtensionBrowser;
  readonly driver: Driver;
  readonly url: string;
  readonly observeMs: number;
  /** Instead of watching until the page settles. */
  readonly insteadWait?: (watch: PageWatch) => Promise<void>;
}

export interface SettledVisit {
  readonly events: readonly Event[];
  readonly problems: readonly ScenarioStopped[];
  /** From the load event to the end of the watch. */
  readonly watchedMs: number;
}

const timeoutMs = 30_000;

/** Opens a page as an audit does, and watches it until it settles. */
export async function settledVisit({ open, driver, url, observeMs, insteadWait }: Visit): Promise<SettledVisit> {
  const start = sampleStart(new URL(url).host, { sessionId: crypto.randomUUID() });
  await driver.api.evaluate((api, given) => api.startSession(given), start);
  const problems: ScenarioStopped[] = [];
  const page = await open.browser.newPage();
  const api = {
    pending: () => driver.api.evaluate((one) => one.pending()),
    note: (note: DriverNote) => driver.api.evaluate((one, told) => one.note(told), note),
    readEvents: (afterSeq: number) => driver.api.evaluate((one, seq) => one.readEvents(seq), afterSeq),
  };
  const watch = watchPage(page, api);
  const follower = followEvents(api, watch.onEvents);
  try {
    const deadlineMs = Date.now() + timeoutMs;
    watch.beginStep({ bringsDocument: true });
    await openPage(page, url, timeoutMs);
    const conditions = { watchedSinceMs: watch.loadedAtMs, observeMs, deadlineMs };
    const onProblem = (problem: ScenarioStopped) => void problems.push(problem);
    await (insteadWait === undefined
      ? settlePage({ watch, api, step: 'opened', url: null, onProblem, ...conditions })
      : insteadWait(watch));
    const watchedMs = Date.now() - (watch.loadedAtMs() ?? Date.now());
    await driver.api.evaluate((one) => one.endSession('completed'));
    await follower.catchUp();
    return { events: follower.events, problems, watchedMs };
  } finally {
    follower.stop();
    await page.close();
  }
}
