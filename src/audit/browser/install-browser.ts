// Gets a browser where the computer has none: Debian's own package where that is possible, else Chrome for Testing.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';
import { downloadBrowser } from './browser-cache.ts';
import { findBrowser } from './find-browser.ts';

type Run = (
  program: string,
  args: readonly string[],
  onLine: (line: string) => void,
  signal: AbortSignal,
) => Promise<number>;

export interface Installer {
  readonly isRoot: boolean;
  /** The text of /etc/os-release; null where there is none. */
  readonly osRelease: () => Promise<string | null>;
  /** Runs a program, hands over its output line by line, and says how it ended: 0 for well. */
  readonly run: Run;
  readonly find: () => Promise<string | null>;
  readonly download: (onPercent: (percent: number) => void) => Promise<string>;
}

const thisComputer: Installer = {
  isRoot: process.getuid?.() === 0,
  osRelease: () => readFile('/etc/os-release', 'utf8').catch(() => null),
  run,
  find: () => findBrowser(null),
  download: downloadBrowser,
};

/**
 * Path of the installed browser. `onLine` gets the installer's own words, for a person who waits. Rejects with the
 * signal's reason when it is aborted.
 */
export async function installBrowser(
  onLine: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
  installer: Installer = thisComputer,
): Promise<string> {
  if (installer.isRoot && isDebian(await installer.osRelease())) return installPackage(onLine, signal, installer);
  return unlessAborted(signal, download(onLine, installer));
}

// Ubuntu's package of that name is an empty one that points to a snap, which cannot be driven.
function isDebian(osRelease: string | null): boolean {
  return osRelease !== null && /^ID="?(debian|raspbian)"?$/m.test(osRelease);
}

async function installPackage(
  onLine: (line: string) => void,
  signal: AbortSignal,
  { run: runProgram, find }: Installer,
): Promise<string> {
  const lastLines: string[] = [];
  const aptGet = async (...args: string[]): Promise<boolean> => {
    const note = (line: string): void => {
      lastLines.push(line);
      onLine(line);
    };
    const status = await runProgram('apt-get', args, note, signal);
    // An installer that was ended is not one that lacks its lists.
    signal.throwIfAborted();
    return status === 0;
  };
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  // Package lists that are missing or old (a fresh container) are what makes the first attempt fail.
  const isInstalled = (await aptGet(...install)) || ((await aptGet('update')) && (await aptGet(...install)));
  const path = isInstalled ? await find() : null;
  if (path === null) throw notInstalled('apt-get install chromium', lastLines.slice(-3).join(' · '));
  return path;
}

async function download(onLine: (line: string) => void, installer: Installer): Promise<string> {
  let shown = -1;
  try {
    return await installer.download((percent) => {
      const rounded = percent - (percent % 10);
      if (rounded > shown) onLine(`Chrome for Testing ${rounded} %`);
      shown = Math.max(shown, rounded);
    });
  } catch (error) {
    throw notInstalled('Chrome for Testing', error instanceof Error ? error.message : String(error), error);
  }
}

/** A download cannot be called back; whoever waits for it can be. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}

function notInstalled(what: string, reason: string, cause?: unknown): UsageError {
  return new UsageError(messages.browserNotInstalled, { what, reason }, { cause });
}

function run(...[program, args, onLine, signal]: Parameters<Run>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    for (const output of [child.stdout, child.stderr]) createInterface({ input: output }).on('line', onLine);
    child.once('error', (error) => {
      onLine(error.message);
      resolve(127);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
}
