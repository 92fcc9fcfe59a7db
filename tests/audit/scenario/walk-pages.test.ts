import { expect, test } from 'vitest';
import { ScenarioStopped } from '../../../src/audit/problem.ts';
import { walkPages } from '../../../src/audit/scenario/walk-pages.ts';

const urls = ['https://shop.test/a', 'https://shop.test/b?who=anna', 'https://shop.test/c'];

async function walk(fails: (url: string) => Error | null) {
  const opened: string[] = [];
  const problems: ScenarioStopped[] = [];
  await walkPages(
    urls,
    false,
    (problem) => problems.push(problem),
    async (url) => {
      opened.push(url);
      const error = fails(url);
      if (error !== null) throw error;
    },
  );
  return { opened, problems: problems.map(({ code, message, url }) => [code, message, url]) };
}

test('a page that fails costs itself', async () => {
  const { opened, problems } = await walk((url) =>
    url.includes('/b') ? new ScenarioStopped('page-error', 'HTTP 404') : null,
  );
  expect(opened).toEqual(urls);
  expect(problems).toEqual([['page-error', 'HTTP 404', 'https://shop.test/b?who=~']]);
});

test.each([
  ['a browser that died', new ScenarioStopped('browser-crashed', 'gone')],
  ['a mistake of ours', new TypeError('boom')],
])('%s ends the walk', async (_, error) => {
  await expect(walk(() => error)).rejects.toBe(error);
});
