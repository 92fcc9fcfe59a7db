import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Report, reportSchema } from '../../../src/core/schema/report.ts';

const command = fileURLToPath(new URL('../../../dist/cli/kakvakt.js', import.meta.url));

export interface Ended {
  /** As a shell tells it; null when a signal ended the process itself. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Where the command is run, and where it writes its report. */
  readonly folder: string;
  /** What the command left in its own temporary folder. */
  readonly leftovers: () => Promise<string[]>;
}

/** Starts the built command in a folder of its own, with English words and no colour. */
export async function startCli(args: readonly string[], env: Record<string, string> = {}): Promise<RunningCli> {
  const folder = await temporaryFolder('kakvakt-test-');
  const temporary = await temporaryFolder('kakvakt-tmp-');
  const child = spawn(process.execPath, [command, ...args], {
    cwd: folder,
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', NO_COLOR: '1', TMPDIR: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, ended: ending(child), folder, leftovers: () => readdir(temporary) };
}

export async function runCli(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended & { folder: string }> {
  const { ended, folder } = await startCli(args, env);
  return { ...(await ended), folder };
}

/** The report that the command wrote, which must fit its own schema. */
export async function readReport(folder: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await readFile(join(folder, 'kakvakt-report', 'report.json'), 'utf8')));
}

export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

function ending(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
