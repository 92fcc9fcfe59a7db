import type { Page } from 'puppeteer';
import { answerWithin } from './recorder/answer-within.ts';

/** A picture of the page for whoever looks for the cause of a problem. */
export interface Screenshot {
  /** File name; the report's problem names it, too. */
  readonly name: string;
  readonly png: Uint8Array;
}

const takenWithinMs = 5_000;

/** What a visitor sees now; null where the page gives no picture. */
export async function screenshot(page: Page, name: string): Promise<Screenshot | null> {
  return answerWithin(takenWithinMs, page.screenshot())
    .then((png) => ({ name, png }))
    .catch(() => null);
}
