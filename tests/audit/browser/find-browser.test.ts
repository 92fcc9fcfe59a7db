import { expect, test } from 'vitest';
import { type BrowserPlaces, findBrowser } from '../../../src/audit/browser/find-browser.ts';
import { UsageError } from '../../../src/audit/usage-error.ts';

function computer(present: readonly string[], changes: Partial<BrowserPlaces> = {}): BrowserPlaces {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    cached: async () => [],
    isExecutable: async (path) => present.includes(path),
    ...changes,
  };
}

test.each<[string, readonly string[], Partial<BrowserPlaces>, string | null]>([
  ['none', [], {}, null],
  ['on PATH', ['/usr/bin/chromium'], {}, '/usr/bin/chromium'],
  [
    'Chromium before Chrome, whatever the folder',
    ['/usr/local/bin/google-chrome', '/usr/bin/chromium'],
    {},
    '/usr/bin/chromium',
  ],
  [
    'our variable first',
    ['/opt/a', '/opt/b', '/usr/bin/chromium'],
    { env: { PATH: '/usr/bin', KAKVAKT_BROWSER: '/opt/a', CHROME_PATH: '/opt/b' } },
    '/opt/a',
  ],
  [
    'Puppeteer’s variable before Chrome’s',
    ['/opt/a', '/opt/b'],
    { env: { CHROME_PATH: '/opt/b', PUPPETEER_EXECUTABLE_PATH: '/opt/a' } },
    '/opt/a',
  ],
  [
    'another tool’s stale variable is no obstacle',
    ['/usr/bin/chromium'],
    { env: { PATH: '/usr/bin', CHROME_PATH: '/gone' } },
    '/usr/bin/chromium',
  ],
  ['Puppeteer’s cache last', ['/cache/chrome'], { cached: async () => ['/cache/chrome'] }, '/cache/chrome'],
  [
    'macOS',
    ['/home/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    { platform: 'darwin' },
    '/home/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'Windows, on Path',
    ['C:\\tools\\chrome.exe'],
    { platform: 'win32', env: { Path: 'C:\\Windows;C:\\tools' } },
    'C:\\tools\\chrome.exe',
  ],
  [
    'Windows, installed',
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    { platform: 'win32', env: { ProgramFiles: 'C:\\Program Files' } },
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
])('%s', async (_, present, changes, found) => {
  expect(await findBrowser(null, computer(present, changes))).toBe(found);
});

test.each([
  ['/opt/mine/chrome', '/opt/mine/chrome'],
  ['chromium', '/usr/bin/chromium'],
])('--browser %s -> %s', async (named, found) => {
  const places = computer(['/opt/mine/chrome', '/usr/bin/chromium'], {
    env: { PATH: '/usr/bin', KAKVAKT_BROWSER: '/gone' },
  });
  expect(await findBrowser(named, places)).toBe(found);
});

test.each([
  ['--browser', '/gone', {}],
  ['KAKVAKT_BROWSER', null, { env: { PATH: '/usr/bin', KAKVAKT_BROWSER: '/gone' } }],
])('a browser named by %s must be there', async (source, named, changes) => {
  const search = findBrowser(named, computer(['/usr/bin/chromium'], changes));
  await expect(search).rejects.toMatchObject({ data: { source, path: '/gone' } });
  await expect(search).rejects.toBeInstanceOf(UsageError);
});
