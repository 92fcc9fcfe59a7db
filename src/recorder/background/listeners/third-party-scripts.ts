import { browser } from '../../../platform/browser.ts';

/** Puts our content scripts into the frames of other hosts too, or takes them out again; resolves when that is done. */
export type CoverThirdParties = (isWanted: boolean) => Promise<void>;

const ids = ['relay-everywhere', 'hooks-everywhere'];

export function createThirdPartyCover(domains: readonly string[]): CoverThirdParties {
  let turn: Promise<void> = Promise.resolve();
  return (isWanted) => {
    turn = turn.catch(() => undefined).then(() => cover(isWanted, domains));
    return turn;
  };
}

async function cover(isWanted: boolean, domains: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (isWanted === registered.length > 0) return;
  if (isWanted) await chrome.scripting.registerContentScripts(scripts(domains));
  else await browser.scripting.unregisterContentScripts({ ids });
}

/**
 * The scripts of the manifest, for every other host. There is no filter by tab: in tabs of other sites they find that
 * they have no business there, and do nothing.
 */
function scripts(domains: readonly string[]): chrome.scripting.RegisteredContentScript[] {
  const { content_scripts: own = [] } = chrome.runtime.getManifest();
  return own.map((script, index) => ({
    id: ids[index] ?? `everywhere-${index}`,
    js: script.js ?? [],
    matches: ['*://*/*'],
    excludeMatches: domains.flatMap((domain) => [`*://${domain}/*`, `*://*.${domain}/*`]),
    world: index === 0 ? 'ISOLATED' : 'MAIN',
    runAt: 'document_start',
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: false,
  }));
}
