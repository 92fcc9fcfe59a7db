import type { Browser, Page } from 'puppeteer';
import { ScenarioStopped } from '../problem.ts';

export interface VisitorPage {
  readonly page: Page;
  /** Rejects when the page or the whole browser dies. */
  readonly crash: Promise<never>;
  /** What `crash` was rejected with; null as long as all is well. */
  readonly crashed: () => ScenarioStopped | null;
}

/** The tab in which the site is visited: in front, and with nobody needed to answer its dialogs. */
export async function openVisitorPage(browser: Browser): Promise<VisitorPage> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => {
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    // The page may be gone before the answer comes.
    answer.catch(() => undefined);
  });

  const { promise: crash, reject } = Promise.withResolvers<never>();
  crash.catch(() => undefined);
  let crashed: ScenarioStopped | null = null;
  const onCrash = (detail: string): void => {
    crashed ??= new ScenarioStopped('browser-crashed', detail);
    reject(crashed);
  };
  browser.once('disconnected', () => onCrash('the browser ended by itself'));
  page.once('error', ({ message }) => onCrash(message));
  return { page, crash, crashed: () => crashed };
}
