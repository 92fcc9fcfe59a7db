import type { Page } from 'puppeteer';
import type { Event, EventKind, EventOf } from '../../src/core/schema/event.ts';
import type { SessionStart } from '../../src/messaging/driver-api.ts';
import type { Driver, ExtensionBrowser } from './extension-browser.ts';
import { sampleStart } from './sample-start.ts';

interface Visit {
  readonly open: ExtensionBrowser;
  readonly driver: Driver;
  readonly url: string;
  readonly start?: Partial<SessionStart>;
  /** What happens between the end of loading and the end of the session. */
  readonly meanwhile?: (page: Page) => Promise<void>;
  /** What is asked of the page when nothing is recorded any more. */
  readonly afterwards?: (page: Page) => Promise<void>;
}

/** The events of one visit in the audit build. The page says by `globalThis.done = true` when its scripts are through. */
export async function recordedVisit({ open, driver, url, start = {}, meanwhile, afterwards }: Visit): Promise<Event[]> {
  const sessionId = crypto.randomUUID();
  await driver.api.evaluate(
    (api, given) => api.startSession(given),
    sampleStart(new URL(url).host, { sessionId, ...start }),
  );
  const page = await open.browser.newPage();
  try {
    await page.goto(url);
    await untilDone(page);
    await meanwhile?.(page);
    await driver.api.evaluate((api) => api.endSession('completed'));
    const events = await driver.api.evaluate((api) => api.readEvents(-1));
    await afterwards?.(page);
    return events;
  } finally {
    await page.close();
  }
}

/** A recorded visit, and what the page left in `globalThis[name]` for the test. */
export async function recordedAndSeen(visit: Visit, name: string): Promise<{ events: Event[]; seen: unknown }> {
  let seen: unknown;
  const meanwhile = async (page: Page): Promise<void> => {
    seen = await page.evaluate((key) => Reflect.get(globalThis, key), name);
  };
  return { events: await recordedVisit({ ...visit, meanwhile }), seen };
}

export async function untilDone(page: Page): Promise<void> {
  await page.waitForFunction(() => Reflect.get(globalThis, 'done') === true, { timeout: 15_000 });
}

export function only<K extends EventKind>(events: readonly Event[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}
