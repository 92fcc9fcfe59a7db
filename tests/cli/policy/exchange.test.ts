import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { fakeIo } from '../support/fake-io.ts';

const fixtures = 'tests/fixtures/policy-formats';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-exchange-'));
  const own = policy()
    .cookie('sid', { purpose: 'necessary', duration: { kind: 'session' } })
    .cookie('_ma_*', { purpose: 'statistics', party: 'first', consent: { kind: 'required' } })
    .recipient('pay.example')
    .with({ contact: { controller: 'Shop AB', email: null } });
  await writeFile(file('shop.json'), JSON.stringify(own.build()));
  await writeFile(file('other.txt'), 'Our cookies are few.');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a cell that names two purposes is told, not dropped', async () => {
  const row = '<tr><td>sid<td>1 year<td>Marketing / Statistics';
  await writeFile(file('two.html'), `<h2>Cookies</h2><table><tr><th>Name<th>Expires<th>Category${row}</table>`);
  const { stderr } = await run('en', 'import', file('two.html'), '--site', 'shop.test');
  expect(stderr).toContain('line 1, Cookies: Marketing / Statistics – This is not read as one purpose.');
});

test('of a page, each line that was not read is told with its number', async () => {
  const rows = ['two words', '*', 'sid'].map((name) => `<tr><td>${name}<td>1 year<td>Counts visits`).join('\n');
  await writeFile(file('page.html'), `<h2>Cookies</h2><table><tr><th>Name<th>Expires<th>Description\n${rows}</table>`);
  const { stderr } = await run('sv', 'import', file('page.html'), '--site', 'shop.test');
  expect(stderr).toMatch(/^ {2}rad 2, Cookies: two words – .*\n {2}rad 3, Cookies: \* – /m);
  expect(stderr.match(/mellanslag/g)).toHaveLength(1);
});

test('import writes a policy, and beside it what was not understood', async () => {
  const { code, stdout, stderr } = await run('en', 'import', `${fixtures}/well-known-site.json`, '--site', 'shop.test');
  expect(code).toBe(0);
  expect(readPolicy(stdout, 'stdout').declarations.map(({ id }) => id)).toEqual(['sid', 'ma']);
  expect(stderr).toBe(
    [
      'Read as well-known: 2 entries.',
      '2 entries have fields to confirm (toConfirm).',
      'Not in the policy:',
      '  cookies[0].http_only: true – the policy language has no place for it',
      '  cookies[].secure, in 2 places, first: true – the policy language has no place for it',
      '  cookies[].same_site, in 2 places, first: Strict – the policy language has no place for it',
      '  file.generated: 2026-11-01T00:00:00Z – the policy language has no place for it',
      '',
    ].join('\n'),
  );
});

test('import reads the cookie tables of a page, and lists what it could not read with its row', async () => {
  const page = 'tests/fixtures/policy-pages/category-tables-da.html';
  const { code, stdout, stderr } = await run('en', 'import', page, '--site', 'gryden.example');
  expect(code).toBe(0);
  const { declarations, source } = readPolicy(stdout, 'stdout');
  expect(source).toMatchObject({ language: 'da', url: null });
  expect(declarations.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cookie', 'storage', 'pixel']));
  expect(stderr).toContain('Read as page: ');
  expect(await run('en', 'import', page, '--site', 'gryden.example', '--format', 'page')).toMatchObject({ stdout });
});

test('import in Swedish takes the texts to be Swedish, and says so in Swedish', async () => {
  const { stdout, stderr } = await run(
    'sv',
    'import',
    `${fixtures}/wat.json`,
    '--site',
    'shop.test',
    '--format',
    'wat',
  );
  expect(readPolicy(stdout, 'stdout').declarations[0]).toMatchObject({ toConfirm: ['purposeText.en'] });
  expect(stderr).toMatch(/^Läst som wat: 2 poster\.\n2 poster har fält att bekräfta/);
});

test('a file is written once, and replaced with --force alone', async () => {
  const output = file('out.json');
  const argv = ['import', `${fixtures}/klaro.json`, '--site', 'shop.test', '--output', output] as const;
  expect(await run('en', ...argv)).toMatchObject({ code: 0, stdout: '' });
  await writeFile(output, 'mine');
  expect(await run('en', ...argv)).toMatchObject({ code: 2, stderr: /exists already[\s\S]*--force/ });
  expect(await readFile(output, 'utf8')).toBe('mine');
  expect(await run('en', ...argv, '--force')).toMatchObject({ code: 0 });
  expect(readPolicy(await readFile(output, 'utf8'), output).declarations).toHaveLength(2);
});

test('export writes the other format, and says what that cannot', async () => {
  const { code, stdout, stderr } = await run('en', 'export', file('shop.json'), '--format', 'well-known');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    site: 'shop.test',
    count: 1,
    cookies: [{ name: 'sid', category: 'necessary', max_age: 0 }],
  });
  expect(stderr).toBe(
    [
      'This the format well-known cannot say:',
      '  of the policy as a whole: contact, id',
      '  _ma_* (ma): the whole entry',
      '  pay.example (pay-example): the whole entry',
      '',
    ].join('\n'),
  );
  expect(await run('sv', 'export', file('shop.json'), '--format', 'wat')).toMatchObject({
    stderr: /^Det här kan formatet wat inte säga:[\s\S]*\n {2}_ma_\* \(ma\): consent, duration, party\n/,
  });
});

test.each([
  [['import', `${fixtures}/klaro.json`], '--site DOMAIN'],
  [['import', `${fixtures}/klaro.json`, '--site', 'se'], 'no domain that a site can have'],
  [
    ['import', `${fixtures}/klaro.json`, '--site', 'shop.test', '--format', 'wat'],
    'does not hold what the format wat does',
  ],
  [['import', `${fixtures}/klaro.json`, '--site', 'shop.test', '--format', 'pdf'], 'wp-consent-api'],
  [['import', 'http://shop.test/cookies.json', '--site', 'shop.test'], 'does not go over https'],
  [['import', 'file:///etc/hostname', '--site', 'shop.test'], 'does not go over https'],
  [['import', '/nowhere/a.json', '--site', 'shop.test'], 'ENOENT'],
  [['import', `${fixtures}/klaro.json`, '--site', 'shop.test', '--output', '/nowhere/a.json'], 'ENOENT'],
] as const)('%j: exit code 2, with the next step', async (argv, words) => {
  const { code, stdout, stderr } = await run('en', ...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
});

test('what is of no known format is refused with the list of those that are', async () => {
  const { code, stderr } = await run('en', 'import', file('other.txt'), '--site', 'shop.test');
  expect(code).toBe(2);
  expect(stderr).toMatch(/cannot be read as JavaScript/);
  await writeFile(file('other.json'), '{"a": 1}');
  expect(await run('en', 'import', file('other.json'), '--site', 'shop.test')).toMatchObject({
    code: 2,
    stderr: /no format that can be recognised\. Those that are read are klaro, cookieconsent, .*well-known\./,
  });
});

test('an address that does not answer as it should is told with the reason', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: it listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo;
  try {
    const url = `https://127.0.0.1:${port}/.well-known/cookies.json`;
    expect(await run('en', 'import', url, '--site', 'shop.test')).toMatchObject({
      code: 2,
      stderr: /could not be fetched \(\S+\)\.\n {2}Check the address/,
    });
  } finally {
    server.close();
  }
});

async function run(locale: Locale, ...argv: readonly string[]) {
  const io = fakeIo(locale);
  const code = await main(['policy', ...argv], io);
  return { code, ...io.said };
}
