// Puppeteer's own folder of browsers, shared by all tools on the computer that use it.

import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  getVersionComparator,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import puppeteer from 'puppeteer';

/** Executables of every Chrome in the cache, newest first. */
export async function cachedBrowsers(): Promise<string[]> {
  const installed = await getInstalledBrowsers({ cacheDir: await cacheFolder() });
  const newer = getVersionComparator(Browser.CHROME);
  return installed
    .filter(({ browser }) => browser === Browser.CHROME)
    .toSorted((a, b) => newer(b.buildId, a.buildId))
    .map(({ executablePath }) => executablePath);
}

/** Downloads the current stable Chrome for Testing into the cache. `onPercent` is called with 0 to 100, rising. */
export async function downloadBrowser(onPercent: (percent: number) => void): Promise<string> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error(`no Chrome for ${process.platform} on ${process.arch}`);
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  const { executablePath } = await install({
    browser: Browser.CHROME,
    buildId,
    cacheDir: await cacheFolder(),
    downloadProgressCallback: (done, total) => onPercent(Math.floor((100 * done) / total)),
  });
  return executablePath;
}

async function cacheFolder(): Promise<string> {
  const { cacheDirectory } = await puppeteer.configuration();
  return cacheDirectory ?? join(homedir(), '.cache', 'puppeteer');
}
