import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { noticeItemSchema, type Statement } from '../../../src/core/schema/statement.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { fakeIo } from '../support/fake-io.ts';

const everything = {
  informs: [...noticeItemSchema.options],
  names: { controllers: ['Anna'], email: 'a@shop.test' },
} satisfies Partial<Statement>;

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-policy-'));
  await writeFile(file('old.json'), JSON.stringify(policy().cookie('_ma', { purpose: 'statistics' }).build()));
  await writeFile(file('new.json'), JSON.stringify(policy().cookie('sid').build()));
  await writeFile(file('clean.json'), JSON.stringify(policy().statement('s', everything).build()));
  await writeFile(file('broken.json'), '{');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('table writes HTML, or Markdown when asked', async () => {
  expect(await run('table', file('old.json'))).toMatchObject({ code: 0, stdout: /<th scope="row">_ma<\/th>/ });
  expect(await run('table', file('old.json'), '--format', 'markdown')).toMatchObject({
    code: 0,
    stdout: /\| \\_ma \|/,
  });
});

test('table makes characters visible that nobody would see', async () => {
  await writeFile(file('bidi.json'), JSON.stringify(policy().cookie('\u001b[31mred\u202e').build()));
  for (const format of ['html', 'markdown']) {
    const { stdout } = await run('table', file('bidi.json'), '--format', format);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
    expect(stdout).toContain('202e');
  }
});

test('check says no letter of the file that a terminal or a build log would obey', async () => {
  const hostile = '\u001b[2J\u0007\u202e\u2028\n::error::planted';
  const { site, ...rest } = policy()
    .cookie(`_ma${hostile}`, { purpose: 'statistics', provider: `Ads${hostile}` })
    .build();
  await writeFile(file('hostile.json'), JSON.stringify({ ...rest, site: { ...site, name: `Shop${hostile}` } }));
  const { stdout, stderr } = await run('check', file('hostile.json'));
  expect(stdout).toContain('Shop\\x1b[2J\\x07\\u{202e}\\u{2028}\\n::error::planted');
  expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|^\s*::error::/mu);
});

test.each(['wat', 'well-known', 'iab-device-storage'])(
  'export as %s holds nothing that a terminal would obey',
  async (format) => {
    const hostile = policy().cookie('_ma', {
      purposeText: { sv: 'a\u202e\u009b', en: 'b\u202e\u009b' },
      provider: 'Ads\u202e\u009b',
    });
    await writeFile(file('turned.json'), JSON.stringify(hostile.build()));
    const { code, stdout, stderr } = await run('export', file('turned.json'), '--format', format);
    expect(code).toBe(0);
    expect(stdout).toContain('_ma');
    expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]/u);
  },
);

test.each([
  [['--help'], 'kakvakt policy drift FILE'],
  [['drift', '--help'], 'kakvakt policy drift FILE'],
])('%j: how to write it, and exit code 0', async (words, said) => {
  expect(await run(...words)).toMatchObject({ code: 0, stdout: expect.stringContaining(said), stderr: '' });
});

test.each([
  [['chek'], 'Did you mean: kakvakt policy check'],
  [['frobnicate'], 'Write: kakvakt policy --help'],
  [['check', 'nowhere.json'], 'The policy file nowhere.json could not be read (ENOENT)'],
  [['draft', 'package.json'], 'package.json is neither a report nor a saved visit'],
  [['draft', 'README.md'], 'README.md is not JSON.'],
  [
    ['export', 'policies/5dportalen.se.json', '--format', 'wat', '--output', 'nowhere/x.json'],
    'nowhere/x.json could not be written (ENOENT)',
  ],
  [['export', 'policies/5dportalen.se.json'], '--format is missing.'],
  [['check', 'policies/5dportalen.se.json', '--lang', 'fr'], '--lang: “fr” cannot be chosen.'],
])('%j: what is wrong', async (words, said) => {
  expect(await run(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
});

test('diff tells what changed, with exit code 1, and 0 when nothing did', async () => {
  expect(await run('diff', file('old.json'), file('new.json'))).toEqual({
    code: 1,
    stdout: 'New: sid (sid)\nGone: _ma (ma)\n',
    stderr: '',
  });
  expect(await run('diff', file('old.json'), file('old.json'))).toMatchObject({ code: 0 });
});

test('check tells what a reader finds, each with its line, and fails as asked', async () => {
  const found = await run('check', file('old.json'));
  expect(found).toMatchObject({ code: 1, stderr: '' });
  expect(found.stdout).toMatch(/lint-entry-incomplete\n {2}Of _ma, the policy does not say: lifetime[\s\S]*line \d+/);
  expect(await run('check', file('old.json'), '--fail-on', 'never')).toMatchObject({ code: 0 });
  expect(await run('check', file('clean.json'))).toMatchObject({ code: 0, stdout: /Nothing to remark\./ });
});

test('check writes JSON that a program reads', async () => {
  const { stdout } = await run('check', file('old.json'), '--format', 'json');
  const { findings } = JSON.parse(stdout);
  expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'lint-entry-incomplete' })]));
});

test.each([
  [['tabel', 'a.json'], 'kakvakt policy table'],
  [[], 'kakvakt policy table FILE'],
  [['table'], 'kakvakt policy table FILE'],
  [['diff', 'a.json'], 'kakvakt policy diff OLD NEW'],
  [['table', 'a.json', '--format', 'pdf'], 'html, markdown'],
  [['table', 'a.json', '--fromat', 'html'], '--format html|markdown'],
  [['table', '/nowhere/a.json'], 'ENOENT'],
] as const)('%j: exit code 2, with the next step', async (argv, next) => {
  const { code, stdout, stderr } = await run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(next);
});

test('what is wrong in a file is told with its place', async () => {
  expect(await run('table', file('broken.json'))).toMatchObject({ code: 2, stderr: /broken\.json:1/ });
});

async function run(...argv: readonly string[]) {
  const io = fakeIo('en');
  const code = await main(['policy', ...argv], io);
  return { code, ...io.said };
}
