import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import type { UserConfig } from 'vite';
import { treeshake } from './tree-shaking.ts';
import { unlistedScripts } from './unlisted-scripts.ts';
import { knownHostsPlugin } from './vite-known-hosts.ts';
import { knownNamesPlugin } from './vite-known-names.ts';

interface ChromiumBuild {
  readonly outDir: string;
  readonly manifest: ManifestV3Export;
  /** Pages that the manifest does not name: crxjs cannot find them by itself. */
  readonly pages: readonly string[];
  /** Content scripts that the manifest does not name: the worker registers them when they are asked for. */
  readonly unlistedScripts: readonly string[];
  /** Hosts that arm the recorder by being visited; null in the audit build, where the driver alone starts a session. */
  readonly auditedDomains: readonly string[] | null;
}

/** How Vite makes a folder that Chromium loads as an extension. */
export function chromiumConfig({ outDir, manifest, pages, ...rest }: ChromiumBuild): UserConfig {
  return {
    plugins: [
      preact(),
      knownHostsPlugin(),
      knownNamesPlugin(),
      crx({ manifest }),
      unlistedScripts(rest.unlistedScripts),
    ],
    define: { __AUDITED_DOMAINS__: JSON.stringify(rest.auditedDomains) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: false,
      license: { fileName: 'LICENSES.md' },
      rolldownOptions: {
        input: [...pages],
        // With inlined constants the public suffix list of tldts would be written three times.
        optimization: { inlineConst: false },
        treeshake,
      },
    },
  };
}
