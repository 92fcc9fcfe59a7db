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
    expect(await newRule('cookie-without-prefix', root)).toEqual([
      'src/rules/cookie-without-prefix.ts',
      'src/rules/cookie-without-prefix.md',
      'tests/rules/cookie-without-prefix.test.ts',
      'src/rules/index.ts',
    ]);
    expect(await read('src/rules/cookie-without-prefix.ts')).toContain("id: 'cookie-without-prefix'");
    expect(await read('src/rules/index.ts')).toContain(
      "import { cookieWithoutPrefix } from './cookie-without-prefix.ts';",
    );
    expect(await read('src/rules/cookie-without-prefix.md')).toContain('## When it cannot decide');
    expect(await read('tests/rules/cookie-without-prefix.test.ts')).toContain('tests/fixtures/rules-sites');
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
    '../cookie-without-prefix',
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
