import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { audit } from '../../../src/core/audit/audit.ts';
import { record } from '../../../src/core/record/record.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { renderJson } from '../../../src/report/json.ts';
import { session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { fakeIo } from '../support/fake-io.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const visit = (site: string) =>
  record(session(site).script('sid=1').stored('sid=1').request('https://cdn.test/a.js').end().events());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-draft-'));
  const report = audit({
    sessions: [visit('shop.test')],
    policy: policy().build(),
    policySource: { id: 'a', sha256: '' },
    url: 'https://shop.test/',
    toolVersion: '0',
    rules: [],
  });
  await writeFile(file('report.json'), renderJson(report));
  await writeFile(file('visit.json'), JSON.stringify(visit('shop.test')));
  await writeFile(file('other.json'), JSON.stringify(visit('other.test')));
  await writeFile(file('local.json'), JSON.stringify(visit('localhost')));
  await writeFile(file('policy.json'), JSON.stringify(policy().cookie('sid').build()));
  await writeFile(file('broken.json'), '{"runs": [{}]}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([['report.json'], ['visit.json']])('drafts from %s onto standard output', async (name) => {
  const { code, stdout, stderr } = await run(file(name));
  expect(code).toBe(0);
  expect(stderr).toMatch(/^One visit: 2 entries were added\./);
  const drafted = readPolicy(stdout, 'out');
  expect(drafted.site.domains).toEqual(['shop.test']);
  expect(drafted.source.retrieved).toBe('2026-11-22');
  expect(drafted.declarations.map(({ id }) => id)).toEqual(['sid', 'cdn-test']);
});

test('writes a file, and adds to one what it does not name', async () => {
  const { code, stdout } = await run(file('visit.json'), '--policy', file('policy.json'), '--output', file('out.json'));
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const text = await readFile(file('out.json'), 'utf8');
  expect(readPolicy(text, 'out').declarations.map(({ id }) => id)).toEqual(['sid', 'cdn-test']);
});

test('of visits to several sites, drafts that of the one that is named', async () => {
  const { code, stdout } = await run(file('visit.json'), file('other.json'), '--site', 'other.test');
  expect(code).toBe(0);
  expect(readPolicy(stdout, 'out').site.domains).toEqual(['other.test']);
});

test.each([
  [['visit.json', 'other.json'], 'other.test, shop.test'],
  [['broken.json'], 'runs[0].'],
  [['nowhere.json'], 'ENOENT'],
  [['local.json'], 'localhost'],
  [['other.json', '--policy', 'policy.json'], 'other.test'],
  [['visit.json', '--output', 'no/such/folder.json'], 'ENOENT'],
])('%j: exit code 2, and what to put right', async (words, said) => {
  const { code, stdout, stderr } = await run(...words.map((word) => (word.includes('.json') ? file(word) : word)));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});

async function run(...words: readonly string[]) {
  const io = fakeIo('en');
  const code = await main(['policy', 'draft', ...words], io);
  return { code, ...io.said };
}
