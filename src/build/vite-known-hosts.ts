import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { knownHosts } from '../knowledge/known-hosts.ts';

const source = fileURLToPath(import.meta.resolve('third-party-web/dist/entities-nostats.json'));

/** Puts the reduced table in the place of src/knowledge/known-hosts.ts, as part of the package that its data come from. */
export function knownHostsPlugin(): Plugin {
  // Named after a file of the package, so that Vite lists its licence among those of the build.
  const id = `${source}.reduced.js`;
  return {
    name: 'kakvakt:known-hosts',
    enforce: 'pre',
    resolveId: (path) => (path.endsWith('/known-hosts.ts') ? id : null),
    // A text to parse is read faster than so many literals.
    load: (path) =>
      path === id ? `export const knownHosts = JSON.parse(${JSON.stringify(JSON.stringify(knownHosts))});` : null,
  };
}
