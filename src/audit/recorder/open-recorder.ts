import type { JSHandle, Page } from 'puppeteer';
import type { Event } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import type { LaunchedBrowser } from '../browser/launch.ts';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';
import { answerWithin } from './answer-within.ts';

export interface Recorder {
  /** The extension's driver page. */
  readonly page: Page;
  readonly api: DriverApi;
}

const readyWithinMs = 15_000;
const eventsAtOnce = 5000;

/** Opens the extension's driver page and waits until its listeners are in place: what comes before is lost. */
export async function openRecorder({ browser, extensionId }: LaunchedBrowser, extensionDir: string): Promise<Recorder> {
  const [page] = await browser.pages();
  if (page === undefined) throw new UsageError(messages.recorderNotReady, { path: extensionDir, reason: 'no window' });
  try {
    await page.goto(`chrome-extension://${extensionId}/src/ui/driver/driver.html`, { timeout: readyWithinMs });
    await page.waitForFunction(() => Reflect.has(globalThis, 'kakvakt'), { timeout: readyWithinMs });
    const driver = await page.evaluateHandle((): DriverApi => Reflect.get(globalThis, 'kakvakt'));
    const api = remote(driver);
    await api.ready();
    return { page, api };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(messages.recorderNotReady, { path: extensionDir, reason }, { cause });
  }
}

function remote(driver: JSHandle<DriverApi>): DriverApi {
  return {
    ready: () => soon(driver.evaluate((api) => api.ready())),
    startSession: (start) => soon(driver.evaluate((api, s) => api.startSession(s), start)),
    readEvents: (afterSeq) => soon(readPortion(driver, afterSeq)),
    markChoice: (mark) => soon(driver.evaluate((api, m) => api.markChoice(m), mark)),
    note: (note) => soon(driver.evaluate((api, n) => api.note(n), note)),
    pending: () => soon(driver.evaluate((api) => api.pending())),
    snapshot: (reason) => soon(driver.evaluate((api, r) => api.snapshot(r), reason)),
    endSession: (reason) => soon(driver.evaluate((api, r) => api.endSession(r), reason)),
  };
}

/** Not more at once than the pipe to the browser carries in a moment. */
function readPortion(driver: JSHandle<DriverApi>, afterSeq: number): Promise<Event[]> {
  return driver.evaluate(async (api, seq, most) => (await api.readEvents(seq)).slice(0, most), afterSeq, eventsAtOnce);
}

/** A snapshot asks every frame, and a page may keep its only thread busy for ever. */
function soon<T>(answer: Promise<T>): Promise<T> {
  return answerWithin(20_000, answer);
}
