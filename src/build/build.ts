// `npm run build` makes every target; with --if-stale only when a source changed since.
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sourceHash } from './source-hash.ts';
import { type Target, targets } from './targets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = `${root}dist/.sources.sha256`;
const vite = `${root}node_modules/vite/bin/vite.js`;

if (import.meta.main) {
  await buildAll({ onlyIfStale: process.argv.includes('--if-stale') });
}

/** Rejects with what Vite printed. Its own words go to stderr: stdout is the report's. */
export async function buildAll({ onlyIfStale = false } = {}): Promise<void> {
  const hash = await sourceHash(root);
  if (onlyIfStale && (await readStamp()) === hash) return;
  process.stderr.write(`Building ${targets.map((target) => `dist/${target}`).join(', ')} …\n`);
  // A build that is broken off must not look fresh.
  await rm(stampFile, { force: true });
  await Promise.all(targets.map(buildTarget));
  await mkdir(`${root}dist`, { recursive: true });
  await writeFile(stampFile, hash);
}

/** In a process of its own, since crxjs prints its progress to stdout whatever the log level. */
async function buildTarget(target: Target): Promise<void> {
  const args = [vite, 'build', '--mode', target, '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`dist/${target} could not be built.\n${error.stdout}${error.stderr}`);
    },
  );
}

async function readStamp(): Promise<string | null> {
  return readFile(stampFile, 'utf8').catch(() => null);
}
