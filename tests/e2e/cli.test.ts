// The command as it is installed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyFile } from '../cli/support/policy-file.ts';
import { readReport, runCli, startCli, temporaryFolder } from '../cli/support/run-cli.ts';
import { page, serve } from '../cli/support/serve.ts';

const quick = ['--observe', '0.5'];

test('--help names every option and exit code, in the reader’s language', async () => {
  const [en, sv] = await Promise.all([runCli(['--help']), runCli(['--help', '--lang', 'sv'])]);
  expect([en.code, sv.code]).toEqual([0, 0]);
  expect(en.stdout).toContain('Usage: kakvakt audit [URL …] [options]');
  expect(sv.stdout).toContain('Användning: kakvakt audit [ADRESS …] [flaggor]');
  expect(Math.max(...`${en.stdout}\n${sv.stdout}`.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('--version tells the package’s', async () => {
  const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['adit'], 'Did you mean: kakvakt audit'],
  [['audit', '--polcy', 'x'], 'Did you mean --policy?'],
  [[], 'Usage:'],
])('kakvakt %o is no audit', async (args, hint) => {
  const { code, stdout, stderr } = await runCli(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(hint);
});

test('without a site: a demonstration that finds something and yet ends with 0', async () => {
  const cli = await startCli(['audit', '--scenario', 'ignore']);
  const { code, stdout, stderr } = await cli.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('demonstration');
  expect(stdout).toContain('5dportalen.se');
  expect(stdout).toContain(join('kakvakt-report', 'report.html'));
  const { findings, problems } = await readReport(cli.folder);
  expect(findings.length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  expect(await cli.leftovers()).toEqual([]);
});

test('--fix-policy writes a policy with which the demonstration finds none of what it mends', async () => {
  const policy = join(await temporaryFolder('kakvakt-mended-'), 'mended.json');
  const first = await startCli(['audit', '--scenario', 'ignore', '--fix-policy', policy]);
  expect(await first.ended).toMatchObject({ code: 0, stdout: expect.stringContaining(`A new policy file: ${policy}`) });
  const mended = (await readReport(first.folder)).findings.filter(({ mend }) => mend !== undefined);
  expect(mended.length).toBeGreaterThan(5);

  expect((await runCli(['policy', 'check', policy])).code).not.toBe(2);
  const again = await startCli(['audit', '--scenario', 'ignore', '--policy', policy]);
  expect(await again.ended).toMatchObject({ code: 0 });
  const left = (await readReport(again.folder)).findings.map(({ id }) => id);
  expect(mended.map(({ id }) => id).filter((id) => left.includes(id))).toEqual([]);
  expect(left.some((id) => id.startsWith('set-before-consent'))).toBe(true);
});

test.each([
  ['error', 1],
  ['never', 0],
])('an undeclared cookie with --fail-on %s ends with %i', async (failOn, expected) => {
  const { options } = await serve({ '/': page('hello', ['track=1; Max-Age=31536000']) });
  const { code, folder } = await runCli([
    'audit',
    'shop.test',
    '--policy',
    await policyFile(),
    '--fail-on',
    failOn,
    ...options,
    ...quick,
  ]);
  expect(code).toBe(expected);
  expect((await readReport(folder)).findings.map(({ rule }) => rule)).toContain('undeclared-cookie');
});

test('--connect-to: the first rule that matches decides, with wildcards and ports', async () => {
  const [shop, rest] = await Promise.all([
    serve({
      '/': page(
        '<img src="https://a.cdn.test/1"><img src="https://cdn.test/2"><img src="https://pixel.test:8443/3"><img src="https://[2001:db8::1]/4">',
      ),
    }),
    serve({}),
  ]);
  const map = [
    `shop.test:443:127.0.0.1:${shop.port}`,
    `*.cdn.test::127.0.0.1:${rest.port}`,
    `:8443:localhost:${rest.port}`,
    `[2001:db8::1]::127.0.0.1:${rest.port}`,
    `:443:127.0.0.1:${shop.port}`,
    `shop.test:443:127.0.0.1:${rest.port}`,
  ].flatMap((rule) => ['--connect-to', rule]);
  await runCli(['audit', 'shop.test', '--policy', await policyFile(), '--insecure', ...map, ...quick]);
  expect(shop.asked.filter((url) => !url.includes('favicon')).toSorted()).toEqual(['cdn.test/2', 'shop.test/']);
  expect(rest.asked.toSorted()).toEqual(['[2001:db8::1]/4', 'a.cdn.test/1', 'pixel.test:8443/3']);
});

test('a visitor like any other: no robot’s mark, the policy’s language', async () => {
  const seen: Record<string, string | undefined> = {};
  const { options } = await serve({
    '/': (request, response) => {
      Object.assign(seen, request.headers);
      page('<script>if (navigator.webdriver) document.cookie = "robot=1"</script>')(request, response);
    },
  });
  const { folder } = await runCli(['audit', 'shop.test', '--policy', await policyFile(), ...options, ...quick]);
  expect(seen['user-agent']).toMatch(/ Chrome\/\d+/);
  expect(JSON.stringify(seen)).not.toContain('Headless');
  expect(seen['accept-language']).toBe('en');
  expect((await readReport(folder)).runs[0]?.cookies).toEqual([]);
});

test.each([
  ['allow', ['other']],
  ['block', []],
])('--third-party-cookies %s', async (choice, expected) => {
  const { options } = await serve({
    '/': page('<img src="https://other.test/pixel">'),
    '/pixel': page('', ['other=1; SameSite=None; Secure']),
  });
  const { folder } = await runCli([
    'audit',
    'shop.test',
    '--policy',
    await policyFile(),
    '--third-party-cookies',
    choice,
    ...options,
    ...quick,
  ]);
  const { environment, runs } = await readReport(folder);
  expect(environment.thirdPartyCookies).toBe(choice);
  expect(runs[0]?.cookies.map(({ name }) => name)).toEqual(expected);
});

test.each([
  [[], undefined],
  [['--raw-values'], 'tolvan-4711'],
])('values are kept only when asked for: %o', async (args, raw) => {
  const { options } = await serve({ '/': page('<img src="/pixel?who=tolvan-4711">', ['who=tolvan-4711']) });
  const site = 'shop.test/?who=tolvan-4711';
  const { folder } = await runCli(['audit', site, '--policy', await policyFile(), ...args, ...options, ...quick]);
  const text = await readFile(join(folder, 'kakvakt-report', 'report.json'), 'utf8');
  expect(text.includes('tolvan-4711')).toBe(raw !== undefined);
  expect((await readReport(folder)).runs[0]?.cookies[0]?.value.raw).toBe(raw);
});
