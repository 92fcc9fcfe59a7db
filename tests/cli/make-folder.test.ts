import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/cli/make-folder.ts';
import { temporaryFolder } from './support/run-cli.ts';

test('those above are made too, and one that is there stays', async () => {
  const folder = await temporaryFolder('kakvakt-folder-');
  await makeFolder(join(folder, 'deep', 'down'));
  await writeFile(join(folder, 'deep', 'down', 'kept'), '');
  await makeFolder(join(folder, 'deep', 'down'));
  expect(await readdir(join(folder, 'deep', 'down'))).toEqual(['kept']);
});

test('below a file there is no folder', async () => {
  const folder = await temporaryFolder('kakvakt-folder-');
  await writeFile(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(folder, 'file', 'a', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(process.platform === 'linux')('it ends where the system lets nobody make one', async () => {
  await expect(makeFolder('/proc/kakvakt/report')).rejects.toMatchObject({ code: 'ENOENT' });
});
