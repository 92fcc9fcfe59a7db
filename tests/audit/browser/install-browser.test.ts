import { expect, test } from 'vitest';
import { type Installer, installBrowser } from '../../../src/audit/browser/install-browser.ts';
import { UsageError } from '../../../src/audit/usage-error.ts';

const never = new AbortController().signal;
const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';

/** A computer whose programs end as told, and which notes what was run. */
function computer(changes: Partial<Installer>, statuses: readonly number[] = []): Installer & { ran: string[] } {
  const ran: string[] = [];
  return {
    ran,
    isRoot: true,
    osRelease: async () => debian,
    find: async () => '/usr/bin/chromium',
    run: async (program, args, onLine) => {
      ran.push([program, ...args].join(' '));
      onLine(`line ${ran.length}`);
      return statuses[ran.length - 1] ?? 0;
    },
    download: async () => {
      ran.push('download');
      return '/cache/chrome';
    },
    ...changes,
  };
}

async function downloadStepwise(onPercent: (percent: number) => void): Promise<string> {
  for (let percent = 0; percent <= 100; percent++) onPercent(percent);
  return '/cache/chrome';
}

const aptInstall = 'apt-get install -y --no-install-recommends chromium';

test.each<[string, Partial<Installer>, readonly number[], string, readonly string[]]>([
  ['Debian as root', {}, [0], '/usr/bin/chromium', [aptInstall]],
  [
    'Debian as root, without package lists',
    {},
    [100, 0, 0],
    '/usr/bin/chromium',
    [aptInstall, 'apt-get update', aptInstall],
  ],
  ['Debian as anybody else', { isRoot: false }, [], '/cache/chrome', ['download']],
  ['Ubuntu, whose package is a snap', { osRelease: async () => ubuntu }, [], '/cache/chrome', ['download']],
  ['no Linux', { osRelease: async () => null }, [], '/cache/chrome', ['download']],
])('%s', async (_, changes, statuses, path, ran) => {
  const installer = computer(changes, statuses);
  expect(await installBrowser(() => {}, never, installer)).toBe(path);
  expect(installer.ran).toEqual(ran);
});

test('hands over what the installer says', async () => {
  const lines: string[] = [];
  await installBrowser((line) => lines.push(line), never, computer({}, [100, 0, 0]));
  expect(lines).toEqual(['line 1', 'line 2', 'line 3']);
});

test('says how far a download is, not too often', async () => {
  const lines: string[] = [];
  await installBrowser((line) => lines.push(line), never, computer({ isRoot: false, download: downloadStepwise }));
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe('Chrome for Testing 100 %');
});

test.each<[string, Partial<Installer>, readonly number[], string]>([
  ['the package cannot be had', {}, [100, 0, 100], 'line 1 · line 2 · line 3'],
  ['there is no network', {}, [100, 100], 'line 1 · line 2'],
  ['the package brought no browser', { find: async () => null }, [0], 'line 1'],
  ['the download fails', { isRoot: false, download: () => Promise.reject(new Error('ENOTFOUND')) }, [], 'ENOTFOUND'],
])('tells why when %s', async (_, changes, statuses, reason) => {
  const attempt = installBrowser(() => {}, never, computer(changes, statuses));
  await expect(attempt).rejects.toBeInstanceOf(UsageError);
  await expect(attempt).rejects.toMatchObject({ data: { reason } });
});

test('whoever ends it meanwhile ends it all', async () => {
  const ending = new AbortController();
  const ran: string[] = [];
  const run: Installer['run'] = async (program, args) => {
    ran.push([program, ...args].join(' '));
    ending.abort('SIGINT');
    return 100;
  };
  await expect(installBrowser(() => {}, ending.signal, computer({ run }))).rejects.toBe('SIGINT');
  expect(ran).toEqual([aptInstall]);
});

test('a download that is no longer wanted is not waited for', async () => {
  const ending = new AbortController();
  const download = (): Promise<string> => {
    ending.abort('SIGINT');
    return new Promise(() => {});
  };
  await expect(installBrowser(() => {}, ending.signal, computer({ isRoot: false, download }))).rejects.toBe('SIGINT');
});
