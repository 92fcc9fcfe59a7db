// `npm run build` makes every target; with --if-stale only when a source changed since. --watch is `npm run dev`'s.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { sourceHash } from './source-hash.ts';
import { targets } from './targets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = `${root}dist/.sources.sha256`;

if (import.meta.main) {
  await buildAll({ onlyIfStale: process.argv.includes('--if-stale') });
}

/** Returns whether anything had to be built. Prints one line per target to stderr, so that stdout stays the report's. */
export async function buildAll({ onlyIfStale = false } = {}): Promise<boolean> {
  const hash = await sourceHash(root);
  if (onlyIfStale && (await readStamp()) === hash) return false;
  for (const target of targets) {
    process.stderr.write(`Building dist/${target} …\n`);
    await viteBuild({ root, mode: target, configFile: `${root}vite.config.ts`, logLevel: 'warn' });
  }
  await mkdir(`${root}dist`, { recursive: true });
  await writeFile(stampFile, hash);
  return true;
}

async function readStamp(): Promise<string | null> {
  return readFile(stampFile, 'utf8').catch(() => null);
}
