// The browser, or the command itself, is ended in the middle.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyFile } from '../cli/support/policy-file.ts';
import { readReport, startCli } from '../cli/support/run-cli.ts';
import { page, serve } from '../cli/support/serve.ts';

const busyPage = page(
  '<script>document.cookie = "script=1"; let n = 0; setInterval(() => fetch("/beat/" + n++), 100)</script>',
  ['header=1'],
);

/** Processes that this one started, by what /proc tells. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((candidate) => candidate > 0 && parentOf(candidate) === pid);
}

function parentOf(pid: number): number | null {
  try {
    const [, parent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return parent === undefined ? null : Number(parent);
  } catch {
    return null;
  }
}

function exists(pid: number): boolean {
  return parentOf(pid) !== null;
}

test('the browser dies: what was recorded until then is in the report', async () => {
  const { options, until } = await serve({ '/': busyPage });
  const cli = await startCli(['audit', 'shop.test', '--policy', await policyFile(), ...options]);
  await until('/beat/10');
  const [browser] = childrenOf(cli.process.pid ?? 0);
  expect(browser).toBeDefined();
  process.kill(browser ?? 0, 'SIGKILL');

  const { code, stderr } = await cli.ended;
  expect(code).toBe(2);
  expect(stderr).toMatch(/error: .*crashed/);
  const { problems, runs } = await readReport(cli.folder);
  expect(problems).toMatchObject([{ code: 'browser-crashed' }]);
  expect(runs[0]?.cookies.map(({ name }) => name).toSorted()).toEqual(['header', 'script']);
  expect(runs[0]?.endedMs).toBeNull();
  expect(await cli.leftovers()).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends everything, and nothing stays behind', async (signal, expected) => {
  const { options, until } = await serve({ '/': busyPage });
  const cli = await startCli(['audit', 'shop.test', '--policy', await policyFile(), ...options]);
  await until('/beat/3');
  const browsers = childrenOf(cli.process.pid ?? 0);
  expect(browsers).not.toEqual([]);
  cli.process.kill(signal);

  const { code, stderr } = await cli.ended;
  expect(code).toBe(expected);
  expect(stderr).toContain('Stopped.');
  expect(browsers.filter(exists)).toEqual([]);
  expect(await cli.leftovers()).toEqual([]);
});
