import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRule } from '../../src/build/new-rule.ts';

const sources = fileURLToPath(new URL('../../src/rules', import.meta.url));
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kakvakt-new-rule-'));
  await mkdir(join(root, 'tests/rules'), { recursive: true });
  await cp(sources, join(root, 'src/rules'), { recursive: true });
});

afterAll(() => rm(root, { recursive: true }));

describe('new-rule', () => {
  it('writes the logic, the page and the test, and lists the rule', async () => {
    expect(await newRule('cookie-insecure', root)).toEqual([
      'src/rules/cookie-insecure.ts',
      'src/rules/cookie-insecure.md',
      'tests/rules/cookie-insecure.test.ts',
      'src/rules/index.ts',
    ]);
    expect(await read('src/rules/cookie-insecure.ts')).toContain("id: 'cookie-insecure'");
    expect(await read('src/rules/index.ts')).toContain("import { cookieInsecure } from './cookie-insecure.ts';");
    expect(await read('src/rules/cookie-insecure.md')).toContain('## When it cannot decide');
  });

  it('leaves a rule that exists as it is', async () => {
    const before = await read('src/rules/undeclared-cookie.ts');
    await expect(newRule('undeclared-cookie', root)).rejects.toThrow('exists already');
    expect(await read('src/rules/undeclared-cookie.ts')).toBe(before);
  });

  it.each([
    '',
    'cookie',
    'Cookie-Insecure',
    'cookie_insecure',
    '../cookie-insecure',
    'cookie-',
    '1-cookie',
    `a-${'x'.repeat(40)}`,
  ])('refuses %j and writes nothing', async (id) => {
    const before = await readdir(root, { recursive: true });
    await expect(newRule(id, root)).rejects.toThrow('no rule id');
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });
});

function read(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}
