import type { Page } from 'puppeteer';
import { answerWithin } from './recorder/answer-within.ts';

/** A picture of the page: as it was met, or as it stood when nothing in it could be pressed. */
export interface Screenshot {
  readonly shows: 'first-page' | 'could-not-choose';
  /** File name; the report’s visit or problem names it, too. */
  readonly name: string;
  readonly png: Uint8Array;
}

const takenWithinMs = 5_000;

/** What a visitor sees now; null where the page gives no picture. */
export async function screenshot(page: Page, shows: Screenshot['shows'], run: string): Promise<Screenshot | null> {
  return answerWithin(takenWithinMs, page.screenshot())
    .then((png) => ({ shows, name: `${shows}-${run}.png`, png }))
    .catch(() => null);
}
