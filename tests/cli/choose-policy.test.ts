import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../src/audit/usage-error.ts';
import { choosePolicy } from '../../src/cli/choose-policy.ts';

function policyOf(name: string): string {
  return JSON.stringify({
    formatVersion: 1,
    site: { name, domains: ['shop.test'] },
    consentTool: null,
    statements: [],
    declarations: [],
    source: { url: null, language: 'sv', retrieved: '2026-11-22', version: null, sections: [] },
  });
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-choose-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

test.each([
  ['shop.test', 'Shop'],
  ['www.shop.test', 'Shop'],
  ['a.b.shop.test', 'Shop'],
  ['blog.shop.test', 'Blog'],
])('%s is covered by %s', async (host, name) => {
  const folder = await folderWith({ 'shop.test.json': policyOf('Shop'), 'blog.shop.test.json': policyOf('Blog') });
  expect((await choosePolicy(null, host, folder)).policy.site.name).toBe(name);
});

test.each(['other.test', 'test', 'myshop.test', '..'])('%s is covered by none', async (host) => {
  const folder = await folderWith({ 'shop.test.json': policyOf('Shop'), 'test.json': policyOf('Test') });
  await expect(choosePolicy(null, host, folder)).rejects.toBeInstanceOf(UsageError);
});

test('a named file comes first, and is told by name and hash', async () => {
  const folder = await folderWith({ 'shop.test.json': policyOf('Shop'), 'mine.json': policyOf('Mine') });
  const { policy, source } = await choosePolicy(join(folder, 'mine.json'), 'shop.test', folder);
  expect(policy.site.name).toBe('Mine');
  expect(source).toEqual({ id: 'mine.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
