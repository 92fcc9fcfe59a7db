import { browser } from '../../../platform/browser.ts';
import { inEveryFrame, patternsOf, type RegisteredScript, scriptRegister } from './registered-scripts.ts';

/** In no manifest but the audit's. The relay comes first, as there: the hooks hand it their private channel. */
const files = [
  ['probe-relay', 'ISOLATED'],
  ['probes', 'MAIN'],
] as const;

export interface ProbeScripts {
  /** Whether the next page of an audited host is watched. */
  areWatched(): Promise<boolean>;
  watch(isWanted: boolean): Promise<void>;
}

/** The scripts that count probing on the audited hosts, across restarts of the browser. */
export function probeScripts(domains: readonly string[]): ProbeScripts {
  const matches = patternsOf(domains);
  const scripts = probeScriptsNamed('').map((script) => ({ ...script, matches, persistAcrossSessions: true }));
  const ids = scripts.map(({ id }) => id);
  const register = scriptRegister(ids);
  return {
    areWatched: async () => (await browser.scripting.getRegisteredContentScripts({ ids })).length === scripts.length,
    watch: (isWanted) => register(isWanted ? scripts : []),
  };
}

export function probeScriptsNamed(suffix: string): RegisteredScript[] {
  return files.map(([name, world]) => ({
    id: name + suffix,
    js: [`src/recorder/page/${name}.iife.js`],
    world,
    ...inEveryFrame,
  }));
}
