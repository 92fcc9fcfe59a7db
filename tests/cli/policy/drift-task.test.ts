import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { fetchPage } from '../../../src/cli/policy/fetch-page.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { fakeIo } from '../support/fake-io.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-drift-'));
  await writeFile(file('policy.json'), JSON.stringify(policy().build()));
  await writeFile(file('page.html'), '<h1>Kakor</h1><p>Vi räknar.</p>');
  await writeFile(file('login.html'), '<h1>Logga in</h1><p>Namn</p>');
  await writeFile(file('page.txt'), 'Kakor\nVi räknar inte.\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file without hashes gets them, and is the same from then on', async () => {
  const out = file('out.json');
  const first = await run(
    file('policy.json'),
    '--page',
    file('page.html'),
    '--update',
    out,
    '--retrieved',
    '2026-12-01',
  );
  expect(first).toMatchObject({ code: 1, stdout: /^New: Kakor$/m, stderr: /out\.json/ });
  expect(readPolicy(await readFile(out, 'utf8'), out).source.retrieved).toBe('2026-12-01');
  expect(await run(out, '--page', file('page.html'))).toMatchObject({ code: 0, stdout: /^Same: Kakor$/m });
  expect(await run(out, '--page', file('page.txt'))).toMatchObject({ code: 1, stdout: /^Changed: Kakor$/m });
});

test('the hashes of another page are not taken over', async () => {
  const [made, other] = [file('made.json'), file('other.json')];
  await run(file('policy.json'), '--page', file('page.html'), '--update', made);
  const found = await run(made, '--page', file('login.html'), '--update', other);
  expect(found).toMatchObject({ code: 1, stdout: /Is it the right one/, stderr: '' });
  await expect(readFile(other)).rejects.toThrow('ENOENT');
});

test.each([
  [[], '--page'],
  [['--page', 'nowhere.html'], 'ENOENT'],
  [['--page', 'http://shop.test/policy'], 'https'],
  [['--page', 'page.html', '--retrieved', 'yesterday'], '2026-11-22'],
])('%j: exit code 2, and what to put right', async (words, said) => {
  const { code, stdout, stderr } = await run(
    file('policy.json'),
    ...words.map((one) => (one.endsWith('.html') ? file(one) : one)),
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});

const { signal } = new AbortController();
const answering = (answers: Readonly<Record<string, Response>>) => ({
  signal,
  fetch: async (url: string) =>
    answers[url] ?? Promise.reject(new TypeError('fetch failed', { cause: new Error('no such host') })),
});
const typed = (body: BodyInit, type: string) => new Response(body, { headers: { 'content-type': type } });
const moved = (location: string) => new Response(null, { status: 301, headers: { location } });

test.each([
  [typed('<h1>Å</h1>', 'text/html; charset=utf-8'), { text: '<h1>Å</h1>', isHtml: true }],
  [typed(new Uint8Array([0xc5]), 'text/plain; charset=iso-8859-1'), { text: 'Å', isHtml: false }],
])('a page comes with its kind and character encoding, redirects followed', async (answer, expected) => {
  const world = answering({ 'https://shop.test/a': moved('/b'), 'https://shop.test/b': answer });
  expect(await fetchPage('https://shop.test/a', world)).toMatchObject({ ...expected, where: 'https://shop.test/b' });
});

test.each<[string, Response | null, string]>([
  ['leads away from https', moved('http://shop.test/b'), 'https'],
  ['leads to itself', moved('https://shop.test/a'), 'redirects'],
  ['is not found', new Response('', { status: 404 }), 'HTTP 404'],
  ['is a picture', typed('', 'image/png'), 'image/png'],
  ['has an unknown encoding', typed('', 'text/html; charset=klingon'), 'klingon'],
  ['is huge', typed('x'.repeat(5_000_001), 'text/html'), '5000000'],
  ['cannot be reached', null, 'no such host'],
])('a page that %s is not read', async (_, answer, said) => {
  const world = answering(answer === null ? {} : { 'https://shop.test/a': answer });
  const failure: unknown = await fetchPage('https://shop.test/a', world).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'UsageError' });
  expect(JSON.stringify(failure)).toContain(said);
});

async function run(...words: readonly string[]) {
  const io = fakeIo('en');
  const code = await main(['policy', 'drift', ...words], io);
  return { code, ...io.said };
}
