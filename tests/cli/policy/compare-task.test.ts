import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { record } from '../../../src/core/record/record.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { declaredTables } from '../../../src/policy/table/declared-tables.ts';
import { tablesInHtml } from '../../../src/policy/table/tables-in-html.tsx';
import { session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { fakeIo } from '../support/fake-io.ts';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-compare-'));
  const seen = record(session().script('sid=1').stored('sid=1').end().events());
  await writeFile(file('visit.json'), JSON.stringify(seen));
  await writeFile(file('policy.json'), JSON.stringify(policy().cookie('sid').build()));
  const table = tablesInHtml(declaredTables(policy().cookie('sid').build(), translator('en')));
  await writeFile(file('same.html'), `<h2>Cookies</h2>${table}`);
  await writeFile(file('page.html'), '<h2>Cookies</h2><p>We use some.</p>');
  await writeFile(file('other.json'), JSON.stringify(policy('other.test').build()));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [['--page', 'same.html'], 0, 'The page and the file say the same'],
  [['--page', 'same.html', '--report', 'visit.json'], 0, 'The page, the file and the browser say the same'],
  [['--report', 'visit.json'], 0, 'The file and the browser say the same'],
  [['--page', 'page.html', '--report', 'visit.json'], 1, 'sid (sid): not everywhere – the page does not name it'],
])('%j: exit code %i', async (words, code, said) => {
  const result = await run('policy.json', ...words);
  expect(result).toMatchObject({ code });
  expect(result.stdout).toContain(said);
});

test('a page of which nothing could be read is told apart from one that agrees', async () => {
  expect((await run('policy.json', '--page', 'page.html')).stderr).toContain(
    'no cookie table or list that can be read',
  );
  expect((await run('policy.json', '--page', 'same.html')).stderr).toBe('');
});

test.each([
  [['policy.json'], '--page'],
  [['policy.json', '--page', 'nowhere.html'], 'ENOENT'],
  [['other.json', '--report', 'visit.json'], 'other.test'],
])('%j: exit code 2, and what to put right', async (words, said) => {
  const { code, stdout, stderr } = await run(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});

async function run(...words: readonly string[]) {
  const io = fakeIo('en');
  const code = await main(
    ['policy', 'compare', ...words.map((one) => (/\.(?:json|html)$/.test(one) ? file(one) : one))],
    io,
  );
  return { code, ...io.said };
}
