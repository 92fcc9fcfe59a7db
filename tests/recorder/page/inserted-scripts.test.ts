// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import type { InsertedScript } from '../../../src/messaging/page-report.ts';
import { createInsertedScripts } from '../../../src/recorder/page/inserted-scripts.ts';
import type { ScriptDetail } from '../../../src/recorder/page/writes.ts';

let scriptsIn: (detail: ScriptDetail, atMs: number) => InsertedScript[];

beforeEach(() => {
  document.head.innerHTML = '<base href="https://shop.test/a/">';
  scriptsIn = createInsertedScripts();
});

describe('a call makes the page load', () => {
  test.each<[string, ScriptDetail, readonly string[]]>([
    ['an element’s address', ['element', 'https://tags.example/g.js', 's'], ['https://tags.example/g.js']],
    ['a worker of the page', ['worker', 'w.js', 's'], ['https://shop.test/a/w.js']],
    ['a worker without an address', ['worker', '', 's'], []],
    ['an address that is none', ['worker', 'https://[', 's'], []],
    [
      'every script of what was written, as a parser reads it',
      ['written', '<p><script src="b.js?x=1&amp;y=2"></script><SCRIPT async src=//cdn.example/c.js></SCRIPT>', 's'],
      ['https://shop.test/a/b.js?x=1&y=2', 'https://cdn.example/c.js'],
    ],
    ['nothing, where code was written', ['written', '<script>run()</script>', 's'], []],
    ['nothing, where no script was written', ['written', '<p src="a.js">script</p>', 's'], []],
    ['nothing, where a comment was written', ['written', '<!-- <script src="a.js"></script> -->', 's'], []],
  ])('%s', (_name, detail, urls) => {
    expect(scriptsIn(detail, 7)).toEqual(urls.map((url) => ({ url, how: detail[0], atMs: 7, stack: 's' })));
  });
});

test('the same call is told of once, another one again', () => {
  const detail = ['element', 'https://tags.example/g.js', 'here'] as const;
  const told = [detail, detail, ['element', detail[1], 'there'] as const].map((one) => scriptsIn(one, 7).length);
  expect(told).toEqual([1, 0, 1]);
});

test('one script with ever new parameters is told of a few times', () => {
  const told = Array.from({ length: 1_000 }, (_, index) =>
    scriptsIn(['element', `https://p.example/j?${index}`, 's'], 7),
  );
  expect(told.flat()).toHaveLength(5);
});

test('however long, it fits a report', () => {
  const [script] = scriptsIn(['element', `https://p.example/${'x'.repeat(100_000)}`, 'y'.repeat(100_000)], 7);
  expect(script?.url).toHaveLength(pageLimits.scriptUrlLength);
  expect(script?.stack).toHaveLength(pageLimits.stackLength);
});
