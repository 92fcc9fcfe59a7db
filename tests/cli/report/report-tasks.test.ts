import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { evidenceFiles } from '../../../src/report/evidence/evidence-files.ts';
import { hexSha256 } from '../../../src/report/hex-sha256.ts';
import { renderJson } from '../../../src/report/json.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { reportOf } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run as visit } from '../../helpers/run-builder.ts';
import { fakeIo } from '../support/fake-io.ts';
import { policyFile } from '../support/policy-file.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const reportWith = (one: RunBuilder) => reportOf([one.build()], policy().build());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-reports-'));
  await writeFile(file('old.json'), renderJson(reportWith(visit().cookie('sid'))));
  await writeFile(file('new.json'), renderJson(reportWith(visit().cookie('sid').cookie('_fbp'))));
  await writeFile(file('other.json'), '{"a": 1}');
  await writeFile(file('none.json'), '{');
});
beforeEach(async () => {
  await rm(file('pack'), { recursive: true, force: true });
  await mkdir(file('pack/policy'), { recursive: true });
  const files = [{ path: 'policy/p.json', content: '{}' }];
  for (const { path, content } of evidenceFiles({ report: reportWith(visit()), recordings: [], files }))
    await writeFile(join(file('pack'), path), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('compare fails on what is new, and on nothing else', async () => {
  expect(await run('compare', file('old.json'), file('new.json'))).toMatchObject({ code: 1, stdout: /_fbp/ });
  expect(await run('compare', file('new.json'), file('old.json'))).toMatchObject({ code: 0, stdout: /gone/ });
  expect(await run('compare', file('old.json'), file('new.json'), '--fail-on', 'never')).toMatchObject({ code: 0 });
  const { stdout } = await run('compare', file('old.json'), file('new.json'), '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ items: { added: [{ name: '_fbp' }] } });
});

test('compare says, as text and as JSON, that the two were weighed by different rules', async () => {
  await writeFile(file('uk.json'), renderJson({ ...reportWith(visit().cookie('sid')), profile: 'uk' }));
  const argv = ['compare', file('old.json'), file('uk.json')];
  expect((await run(...argv)).stdout).toMatch(/^The two cannot be held against each other[\s\S]*se before, uk now/);
  const { stdout } = await run(...argv, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ weighedBy: [{ by: 'profile', before: 'se', after: 'uk' }] });
});

test('baseline accepts what was found, for a reason, and keeps older reasons', async () => {
  const write = (report: string, reason: string, output: string, ...more: string[]) =>
    run('baseline', file(report), '--reason', reason, '--until', '2099-01-01', '--output', file(output), ...more);
  expect(await write('old.json', 'Known.', 'base.json')).toMatchObject({ code: 0 });
  expect(await write('old.json', 'Known.', 'base.json')).toMatchObject({ code: 2, stderr: /--force/ });
  expect(await write('new.json', 'Later.', 'more.json', '--from', file('base.json'))).toMatchObject({ code: 0 });
  const { exceptions } = JSON.parse(await readFile(file('more.json'), 'utf8'));
  const reasons = Object.groupBy(exceptions as { reason: string }[], ({ reason }) => reason);
  const before = JSON.parse(await readFile(file('base.json'), 'utf8')).exceptions.length;
  expect(reasons['Known.']).toHaveLength(before);
  expect(reasons['Later.']?.length).toBeGreaterThan(0);
});

test.each([
  [
    'compare',
    'a report',
    ['compare', 'old.json', 'pack/manifest.json'],
    /manifest of an evidence pack; needed here is a report/,
  ],
  [
    'baseline',
    'a baseline',
    ['baseline', 'old.json', '--reason', 'r', '--until', '2099-01-01', '--from', 'new.json'],
    /a report; needed here is a baseline/,
  ],
])('%s says what a file is that is not %s', async (_command, _wanted, argv, said) => {
  expect(await run(...argv.map((one) => (one.endsWith('.json') ? file(one) : one)))).toMatchObject({
    code: 2,
    stderr: said,
  });
});

test('what is accepted on one site is not accepted on another', async () => {
  await run('baseline', file('old.json'), '--reason', 'Known.', '--until', '2099-01-01', '--output', file('own.json'));
  const argv = ['audit', 'other.example', '--policy', await policyFile(), '--output', file('out')];
  expect(await run(...argv, '--baseline', file('own.json'))).toMatchObject({
    code: 2,
    stderr: /own\.json is of shop\.test, and the audit of other\.example/,
  });
});

test('baseline writes nothing into a finished evidence pack', async () => {
  const output = file('pack/base.json');
  const argv = ['baseline', file('old.json'), '--reason', 'Known.', '--until', '2099-01-01', '--output', output];
  expect(await run(...argv)).toMatchObject({ code: 2, stderr: /lies in a finished evidence pack/ });
  await expect(readFile(output)).rejects.toThrow(/ENOENT/);
});

test('verify says of a folder without a manifest that it is no evidence pack', async () => {
  await rm(file('pack/manifest.json'));
  expect(await run('verify', file('pack'))).toMatchObject({ code: 2, stderr: /is no evidence pack/ });
});

test('baseline tells how many were kept, and how many are new', async () => {
  const write = (report: string, output: string, ...more: string[]) =>
    run('baseline', file(report), '--reason', 'Known.', '--until', '2099-01-01', '--output', file(output), ...more);
  const { stdout } = await write('old.json', 'first.json');
  const count = JSON.parse(await readFile(file('first.json'), 'utf8')).exceptions.length;
  expect(stdout).toContain('accepted until 2099-01-01');
  const from = ['--from', file('first.json')];
  expect(await write('old.json', 'same.json', ...from)).toMatchObject({
    stdout: `${count} kept as they were, 0 new: ${file('same.json')}\n`,
  });
  expect((await write('new.json', 'extended.json', ...from)).stdout).toMatch(
    new RegExp(`^${count} kept as they were, [1-9]\\d* new, accepted until 2099-01-01: `),
  );
});

test.each([
  ['   ', '2099-01-01', /--reason is blank\.\n {2}Write why/],
  ['Known.', '2099-02-30', /--until: “2099-02-30” is no date\.\n {2}Write it such as/],
  ['Known.', '2099-1-1', /is no date\./],
  ['Known.', '2020-01-01', /--until: that day has passed \(2020-01-01\)\.\n {2}Name today/],
])('baseline refuses the reason %j until %s', async (reason, until, words) => {
  const output = file('refused.json');
  const argv = ['baseline', file('old.json'), '--reason', reason, '--until', until, '--output', output];
  expect(await run(...argv)).toMatchObject({ code: 2, stderr: words });
  await expect(readFile(output)).rejects.toThrow('ENOENT');
});

test('baseline accepts until today', async () => {
  // The day may end while the test runs.
  const today = new Date(Date.now() + 60_000).toISOString().slice(0, 10);
  const argv = ['baseline', file('old.json'), '--reason', 'Known.', '--until', today, '--output', file('today.json')];
  expect(await run(...argv)).toMatchObject({ code: 0 });
});

describe('verify', () => {
  test('tells an intact pack from one that was changed', async () => {
    const intact = { code: 0, stdout: /SHA-256 of the manifest: [0-9a-f]{64}/ };
    expect(await run('verify', file('pack'))).toMatchObject(intact);
    await writeFile(file('pack/policy/p.json'), '{ }');
    expect(await run('verify', file('pack'))).toMatchObject({ code: 1, stdout: /changed: policy\/p\.json/ });
  });

  test('follows no link, though it leads to the same bytes, and tells an empty folder', async () => {
    await rename(file('pack/policy/p.json'), file('outside.json'));
    await symlink(file('outside.json'), file('pack/policy/p.json'));
    await mkdir(file('pack/more'));
    const { code, stdout } = await run('verify', file('pack'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/a link or the like.*: policy\/p\.json/);
    expect(stdout).toMatch(/not in the manifest: more\//);
  });

  test('a manifest that is a link proves nothing', async () => {
    await rename(file('pack/manifest.json'), file('manifest.json'));
    await symlink(file('manifest.json'), file('pack/manifest.json'));
    expect(await run('verify', file('pack'))).toMatchObject({
      code: 1,
      stdout: /a link or the like.*: manifest\.json/,
    });
  });

  test('a manifest that was changed along with a file shows by its digest alone', async () => {
    const path = file('pack/manifest.json');
    const written = await readFile(path, 'utf8');
    const digest = hexSha256(written);
    expect(await run('verify', file('pack'), '--manifest', digest.toUpperCase())).toMatchObject({ code: 0 });
    await writeFile(file('pack/policy/p.json'), '[]');
    await writeFile(path, written.replace(hexSha256('{}'), hexSha256('[]')));
    expect(await run('verify', file('pack'))).toMatchObject({ code: 0 });
    const told = { code: 1, stdout: /The manifest is not the one/ };
    expect(await run('verify', file('pack'), '--manifest', digest)).toMatchObject(told);
  });
});

test.each([
  [['compare', 'a.json'], 'kakvakt compare OLD.json NEW.json'],
  [['compare', '/nowhere/a.json', '/nowhere/b.json'], 'ENOENT'],
  [['baseline', '/nowhere/a.json'], '--until YYYY-MM-DD'],
  [['verify', '/nowhere'], 'ENOENT'],
  [['verify', '/nowhere', '--manifest', 'abc'], '64 characters'],
] as const)('%j: exit code 2, with the next step', async (argv, next) => {
  const { code, stdout, stderr } = await run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(next);
});

test.each([
  ['none.json', /is not of the form that is needed here \(/],
  ['other.json', /is not of the form that is needed here: \w+ \(/],
])('a file that is no report is refused with its place: %s', async (name, words) => {
  expect(await run('compare', file(name), file('old.json'))).toMatchObject({ code: 2, stderr: words });
});

async function run(...argv: readonly string[]) {
  const io = fakeIo('en');
  const code = await main([...argv], io);
  return { code, ...io.said };
}
