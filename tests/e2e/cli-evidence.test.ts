// What follows an audit: its evidence, what is accepted of it, and what changed since.
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyFile } from '../cli/support/policy-file.ts';
import { runCli, temporaryFolder } from '../cli/support/run-cli.ts';
import { page, serve } from '../cli/support/serve.ts';

test('an audit leaves evidence that can be verified; what is accepted fails no more, and what is new does', async () => {
  const own = await temporaryFolder('kakvakt-evidence-');
  const at = (name: string) => join(own, name);
  const { options } = await serve({
    '/': page('hello', ['track=1; Max-Age=31536000']),
    '/more': page('hello', ['track=1; Max-Age=31536000', 'more=1']),
  });
  const policy = await policyFile();
  const audit = (path: string, output: string, ...more: string[]) =>
    runCli([
      'audit',
      `shop.test${path}`,
      '--policy',
      policy,
      '--output',
      at(output),
      '--observe',
      '0.5',
      ...options,
      ...more,
    ]);

  expect(await audit('/', 'first', '--evidence', at('pack'))).toMatchObject({ code: 1 });
  expect(await runCli(['verify', at('pack')])).toMatchObject({ code: 0 });
  const { runs } = JSON.parse(await readFile(at('pack/report.json'), 'utf8'));
  expect(runs).not.toEqual([]);
  for (const { id, screenshot } of runs) {
    expect(screenshot).toBe(`first-page-${id}.png`);
    // PNG, third edition, section 5.2: how each begins.
    expect((await readFile(at(`pack/${screenshot}`))).subarray(1, 4).toString()).toBe('PNG');
    expect(await readFile(at('pack/report.html'), 'utf8')).toContain(`href="${screenshot}"`);
  }
  expect(await audit('/', 'again', '--evidence', at('pack'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('in which nothing may be changed or added'),
  });
  await appendFile(at('pack/report.json'), ' ');
  expect(await runCli(['verify', at('pack')])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('changed: report.json'),
  });

  const first = at('first/report.json');
  const reason = ['--reason', 'Known.', '--until', '2099-01-01', '--output', at('accepted.json')];
  expect(await runCli(['baseline', first, ...reason])).toMatchObject({ code: 0 });
  const accepted = await audit('/', 'second', '--baseline', at('accepted.json'));
  expect(accepted).toMatchObject({ code: 0, stdout: expect.stringMatching(/accepted by the baseline/) });
  expect(await audit('/more', 'third', '--baseline', at('accepted.json'))).toMatchObject({ code: 1 });

  expect(await runCli(['compare', first, at('second/report.json')])).toMatchObject({ code: 0 });
  expect(await runCli(['compare', first, at('third/report.json')])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/new finding[\s\S]*more/),
  });
});
