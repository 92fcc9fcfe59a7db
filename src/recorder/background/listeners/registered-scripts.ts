// Content scripts that come and go with what a person wants and has open. Those of the manifest are always there.
import { browser } from '../../../platform/browser.ts';
import { inTurn } from '../../in-turn.ts';

export type RegisteredScript = chrome.scripting.RegisteredContentScript;

/** What every one of our scripts has in common with those of the manifest. */
export const inEveryFrame = { runAt: 'document_start', allFrames: true, matchOriginAsFallback: true } as const;

/** Hosts of the domains and of what is below them, as match patterns. */
export function patternsOf(domains: readonly string[]): string[] {
  return domains.flatMap((domain) => [`*://${domain}/*`, `*://*.${domain}/*`]);
}

/** Makes the registered ones of `ids` those that are wanted. Calls follow one another, so that each finds what the last left. */
export function scriptRegister(ids: readonly string[]): (wanted: readonly RegisteredScript[]) => Promise<void> {
  return inTurn((wanted) => register(ids, wanted));
}

async function register(ids: readonly string[], wanted: readonly RegisteredScript[]): Promise<void> {
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [...ids] })).map(({ id }) => id);
  const missing = wanted.filter(({ id }) => !registered.includes(id));
  const left = registered.filter((id) => !wanted.some((one) => one.id === id));
  if (left.length > 0) await browser.scripting.unregisterContentScripts({ ids: left });
  if (missing.length > 0) await chrome.scripting.registerContentScripts(missing);
}
