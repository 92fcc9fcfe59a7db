import type { HTTPResponse, Page, WaitForOptions } from 'puppeteer';

const againAfterMs = 100;
const mostTries = 5;

/**
 * Opens the page that is there once more. Some consent tools reload the page themselves when a choice is taken back:
 * whoever asks for it in the same moment is turned away by the browser, and asks again.
 */
export async function reload(page: Page, options: WaitForOptions): Promise<HTTPResponse | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await page.reload(options);
    } catch (error) {
      if (tries === mostTries || !isCrossed(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, againAfterMs));
  }
}

/** Another navigation of the page was under way: its document was being replaced, or ours was. */
function isCrossed(error: unknown): boolean {
  return error instanceof Error && /Not attached to an active page|net::ERR_ABORTED/.test(error.message);
}
