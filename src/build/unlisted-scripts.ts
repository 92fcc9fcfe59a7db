import { basename } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/**
 * Builds content scripts that the manifest does not name, because they are registered when somebody asks for them: each one
 * classic file, as crxjs makes those of the manifest. Its own way for such scripts would let web pages load them.
 */
export function unlistedScripts(files: readonly string[]): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'unlisted-scripts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      for (const file of files) {
        this.emitFile({
          type: 'asset',
          fileName: file.replace(/\.ts$/, '.js'),
          source: await classicFile(file, config),
        });
      }
    },
  };
}

async function classicFile(file: string, { root, define, build: { target, minify } }: ResolvedConfig): Promise<string> {
  const name = basename(file, '.iife.ts').replaceAll('-', '_');
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    define: define ?? {},
    build: { write: false, target, minify, lib: { entry: file, formats: ['iife'], name } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = outputs.filter((output) => output.type === 'chunk');
  if (chunk === undefined || outputs.length !== 1) throw new Error(`${file} did not become one file`);
  return chunk.code;
}
