import { probeScriptsNamed } from './probe-scripts.ts';
import { inEveryFrame, patternsOf, type RegisteredScript, scriptRegister } from './registered-scripts.ts';

/**
 * Puts our content scripts into the frames of other hosts too, or takes them out again; resolves when that is done.
 * `isProbing`: those that count probing as well.
 */
export type CoverThirdParties = (isWanted: boolean, isProbing: boolean) => Promise<void>;

const suffix = '-everywhere';

/**
 * There is no filter by tab: in tabs of other sites the scripts find that they have no business there, and do nothing.
 */
export function createThirdPartyCover(domains: readonly string[]): CoverThirdParties {
  const excludeMatches = patternsOf(domains);
  const elsewhere = { matches: ['*://*/*'], excludeMatches, persistAcrossSessions: false };
  const always = manifestScripts().map((script) => ({ ...script, ...elsewhere }));
  const probes = probeScriptsNamed(suffix).map((script) => ({ ...script, ...elsewhere }));
  const register = scriptRegister([...always, ...probes].map(({ id }) => id));
  return (isWanted, isProbing) => register(isWanted ? [...always, ...(isProbing ? probes : [])] : []);
}

/** Of the scripts of the manifest the relay, and the hooks that hand it their private channel: consent is the site's own. */
function manifestScripts(): RegisteredScript[] {
  const { content_scripts: own = [] } = chrome.runtime.getManifest();
  return own.flatMap(({ js = [] }): RegisteredScript[] => {
    const name = nameOf(js);
    if (name !== 'hooks' && name !== 'relay') return [];
    return [{ id: name + suffix, js, world: name === 'hooks' ? 'MAIN' : 'ISOLATED', ...inEveryFrame }];
  });
}

/** `relay` of `src/recorder/page/relay.iife.js`. */
function nameOf([file = '']: readonly string[]): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, '');
}
