import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../src/audit/usage-error.ts';
import { requireFolder, writeReport } from '../../src/cli/write-report.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-write-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const written = (name: string, content: string) => ({ name, content });

test('makes the folder, replaces what was there, leaves nothing else', async () => {
  const folder = join(await emptyFolder(), 'deep', 'down');
  await writeReport(folder, [written('report.json', 'old'), written('report.html', 'old')]);
  const paths = await writeReport(folder, [written('report.json', '{}'), written('report.html', '<p>')]);
  expect(paths).toEqual([join(folder, 'report.json'), join(folder, 'report.html')]);
  expect(await readdir(folder)).toEqual(['report.html', 'report.json']);
  expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('{}');
});

test('what the page looked like lies beside the report', async () => {
  const folder = await emptyFolder();
  await writeReport(
    folder,
    [written('report.json', '{}')],
    [{ shows: 'could-not-choose', name: 'could-not-choose-reject.png', png: Buffer.from('png') }],
  );
  expect(await readFile(join(folder, 'could-not-choose-reject.png'), 'utf8')).toBe('png');
});

test('says why it cannot', async () => {
  const path = join(await emptyFolder(), 'file');
  await writeFile(path, '');
  const attempt = writeReport(join(path, 'report'), [written('report.json', '')]);
  await expect(attempt).rejects.toBeInstanceOf(UsageError);
  await expect(attempt).rejects.toMatchObject({ data: { reason: 'ENOTDIR' } });
});

test.each([
  ['a file', (file: string) => file, 'EEXIST'],
  ['below a file', (file: string) => join(file, 'report'), 'ENOTDIR'],
])('a folder that is %s is found out before anything is written', async (_, folderOf, reason) => {
  const file = join(await emptyFolder(), 'file');
  await writeFile(file, '');
  await expect(requireFolder(folderOf(file))).rejects.toMatchObject({ name: 'UsageError', data: { reason } });
});
