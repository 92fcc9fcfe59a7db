// What a site does only now and then: visited again and again, the report says how often.
import { expect, test } from 'vitest';
import { policyFile } from '../cli/support/policy-file.ts';
import { readReport, runCli } from '../cli/support/run-cli.ts';
import { page, serve } from '../cli/support/serve.ts';

test('a cookie that is set on every second visit is seen in 2 of 4, one of every visit in 4 of 4', async () => {
  let visits = 0;
  const { options } = await serve({
    '/': (request, response) => {
      visits += 1;
      page('hello', ['always=1; Max-Age=3600', ...(visits % 2 === 0 ? ['fickle=1; Max-Age=3600'] : [])])(
        request,
        response,
      );
    },
  });
  const policy = await policyFile();
  const repeat = ['--scenario', 'ignore', '--repeat', '4', '--observe', '0.5'];
  const { code, stdout, folder } = await runCli(['audit', 'shop.test', '--policy', policy, ...options, ...repeat]);
  expect(code).toBe(1);
  expect(visits).toBe(4);

  const { runs, findings, summary } = await readReport(folder);
  expect(runs.map(({ id, repetition }) => [id, repetition?.number, repetition?.of])).toEqual(
    [1, 2, 3, 4].map((number) => [`ignore-${number}`, number, 4]),
  );
  expect(summary.storedBeforeChoice).toBe(2);
  const undeclared = findings.filter(({ rule }) => rule === 'undeclared-cookie');
  expect(undeclared.map(({ subject, stability, evidence }) => [subject.name, stability, evidence.length])).toEqual([
    ['always', { seen: 4, of: 4 }, 4],
    ['fickle', { seen: 2, of: 4 }, 2],
  ]);
  expect(undeclared.at(-1)?.evidence.map(({ run }) => run)).toEqual(['ignore-2', 'ignore-4']);
  expect(stdout).toContain('seen in 4 of 4 visits');
  expect(stdout).toContain('not every time: seen in 2 of 4 visits');
});
