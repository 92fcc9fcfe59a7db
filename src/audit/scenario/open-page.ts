import { type HTTPResponse, type Page, TimeoutError } from 'puppeteer';
import { navigationFailure, ScenarioStopped } from '../problem.ts';
import { reload } from './reload.ts';
import { wallStop } from './wall-stop.ts';

/** Opens a URL, or the page that is there once more (null), until its document is read. Throws ScenarioStopped. */
export async function openPage(page: Page, url: string | null, timeoutMs: number): Promise<void> {
  const options = { waitUntil: 'domcontentloaded', timeout: timeoutMs } as const;
  let isAnswered = false;
  const onResponse = (response: HTTPResponse): void => {
    isAnswered ||= response.request().isNavigationRequest() && response.frame() === page.mainFrame();
  };
  page.on('response', onResponse);
  try {
    const response = await (url === null ? reload(page, options) : page.goto(url, options));
    if (response !== null && response.status() >= 400) throw await refusal(page, url, response.status());
  } catch (cause) {
    if (cause instanceof ScenarioStopped) throw cause;
    // A document that begins and never ends is another trouble than a server that is silent.
    if (isAnswered && cause instanceof TimeoutError) throw stillLoading(cause);
    throw navigationFailure(cause);
  } finally {
    page.off('response', onResponse);
  }
}

/** What protects a site against robots answers with an error, too. */
async function refusal(page: Page, url: string | null, status: number): Promise<ScenarioStopped> {
  const wall = await wallStop(page, url ?? page.url(), status);
  return wall?.problem ?? new ScenarioStopped('page-error', `HTTP ${status}`);
}

function stillLoading(cause: Error): ScenarioStopped {
  return new ScenarioStopped('never-settled', 'the document never finished loading', { cause });
}
