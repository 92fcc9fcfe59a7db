import type { Page } from 'puppeteer';
import { ScenarioStopped } from '../problem.ts';
import { lookAt } from './look-at.ts';

/** An answer without a word, or a file, is no page that stores nothing. Throws ScenarioStopped. */
export async function requireWebPage(page: Page): Promise<void> {
  const seen = await lookAt(page.evaluate(seeDocument));
  if (seen === null) return;
  if (!/html|xml/.test(seen.type)) throw new ScenarioStopped('page-error', `no web page, but ${seen.type}`);
  if (seen.isEmpty) throw new ScenarioStopped('page-error', 'an empty answer');
}

/** Runs inside the page, so it uses nothing but itself. */
function seeDocument(): { type: string; isEmpty: boolean } {
  const parts = document.querySelectorAll('head > *, body > *').length;
  return { type: document.contentType, isEmpty: parts === 0 && (document.body?.textContent ?? '').trim() === '' };
}
