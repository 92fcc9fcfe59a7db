import preact from '@preact/preset-vite';
import type { UserConfig } from 'vite';
import { knownHostsPlugin } from './vite-known-hosts.ts';
import { knownNamesPlugin } from './vite-known-names.ts';

/** How Vite bundles the command line for Node: our sources in one file, the libraries beside it in node_modules. */
export function cliConfig(): UserConfig {
  return {
    plugins: [preact(), knownHostsPlugin(), knownNamesPlugin()],
    publicDir: false,
    build: {
      ssr: 'src/cli/kakvakt.ts',
      outDir: 'dist/cli',
      emptyOutDir: true,
      target: 'node22',
      license: { fileName: 'LICENSES.md' },
      rolldownOptions: { output: { entryFileNames: 'kakvakt.js' } },
    },
  };
}
