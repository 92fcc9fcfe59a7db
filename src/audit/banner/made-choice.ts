import type { ElementHandle } from 'puppeteer';

/** The press with which a choice was made, if it was: what follows must prove it. */
export interface MadeChoice {
  /** UTC milliseconds, just before the press. */
  readonly atMs: number;
  /** What was pressed: a selector, or the words of the control. */
  readonly detail: string;
  /** What is to go away once the site has understood; null where nothing needs to. */
  readonly banner: ElementHandle | null;
}
