// Which Chromium or Chrome to audit with: the one that the user names, else the first one that this computer has.
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';
import { cachedBrowsers } from './browser-cache.ts';

/** The computer, as far as finding a browser needs it. */
export interface BrowserPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isExecutable: (path: string) => Promise<boolean>;
  /** Browsers in Puppeteer's cache, newest first. */
  readonly cached: () => Promise<readonly string[]>;
}

const thisComputer: BrowserPlaces = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isExecutable,
  cached: cachedBrowsers,
};

/** Path of the browser, or null when there is none. A browser that was named must be there: no other takes its place. */
export async function findBrowser(named: string | null, places: BrowserPlaces = thisComputer): Promise<string | null> {
  if (named !== null) return namedBrowser('--browser', named, places);
  const { KAKVAKT_BROWSER: own } = places.env;
  if (own) return namedBrowser('KAKVAKT_BROWSER', own, places);
  return firstExecutable(knownPaths(places), places);
}

async function namedBrowser(source: string, path: string, places: BrowserPlaces): Promise<string> {
  const candidates = /[\\/]/.test(path) ? [path] : [...onPath([path], places), path];
  const found = await firstExecutable(candidates, places);
  if (found === null) throw new UsageError(messages.namedBrowserMissing, { source, path });
  return found;
}

async function firstExecutable(
  candidates: Iterable<string> | AsyncIterable<string>,
  places: BrowserPlaces,
): Promise<string | null> {
  for await (const path of candidates) {
    if (await places.isExecutable(path)) return path;
  }
  return null;
}

async function* knownPaths(places: BrowserPlaces): AsyncGenerator<string> {
  const { PUPPETEER_EXECUTABLE_PATH: puppeteerPath, CHROME_PATH: chromePath } = places.env;
  if (puppeteerPath) yield puppeteerPath;
  if (chromePath) yield chromePath;
  yield* onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'], places);
  yield* installedPaths(places);
  yield* await places.cached();
}

/** A name is sought in every folder before the next name: Chromium anywhere is preferred to Chrome anywhere. */
function onPath(names: readonly string[], { env, platform }: BrowserPlaces): string[] {
  const { PATH: posixPath, Path: windowsPath = '' } = env;
  const isWindows = platform === 'win32';
  const path = isWindows ? win32 : posix;
  const folders = (posixPath ?? windowsPath).split(path.delimiter).filter((folder) => folder !== '');
  const ending = isWindows ? '.exe' : '';
  return names.flatMap((name) =>
    folders.map((folder) => path.join(folder, name.endsWith(ending) ? name : name + ending)),
  );
}

function installedPaths({ platform, env, home }: BrowserPlaces): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform !== 'win32') return [];
  const { LOCALAPPDATA: own, ProgramFiles: everybodys, 'ProgramFiles(x86)': everybodys32 } = env;
  const folders = [own, everybodys, everybodys32].filter((folder) => folder !== undefined);
  return ['Chromium', 'Google\\Chrome'].flatMap((name) =>
    folders.map((folder) => win32.join(folder, name, 'Application', 'chrome.exe')),
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return Promise.all([stat(path), access(path, constants.X_OK)]).then(
    ([entry]) => entry.isFile(),
    () => false,
  );
}
