import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { originInShort, originLines } from '../../../src/report/view/script-origin.ts';

const sv = translator('sv');
const plugin = 'https://shop.test/wp-content/plugins/site-kit/a.js';
const theme = 'https://shop.test/wp-content/themes/femd/b.js';
const manager = 'https://tags.example/gtm.js';
const tracker = 'https://tracker.example/t.js';

describe('in full', () => {
  test.each<[string, string | null, string[], string[]]>([
    ['a script of the page', 'https://shop.test/app.js', [], []],
    ['nobody knows who wrote', null, [], []],
    ['a plugin’s own script', plugin, [], ['WordPress-tillägget site-kit']],
    ['a theme’s', theme, [], ['WordPress-temat femd']],
    ['one that another loaded', tracker, [manager], [`laddat av ${manager}`]],
    [
      'one at the end of a chain, the nearest first',
      tracker,
      [plugin, manager],
      [`laddat av ${manager}`, `som laddades av WordPress-tillägget site-kit (${plugin})`],
    ],
    [
      'a longer chain',
      tracker,
      [plugin, ...Array.from({ length: 9 }, () => manager)],
      [`laddat av ${manager}`, `som laddades av ${manager}`, `som laddades av ${manager}`, '7 till'],
    ],
  ])('%s', (_name, url, chain, lines) => {
    expect(originLines(url, chain, sv)).toEqual(lines);
  });

  test('in English too', () => {
    expect(originLines(theme, [plugin, manager], translator('en'))).toEqual([
      'WordPress theme “femd”',
      `loaded by ${manager}`,
      `which was loaded by WordPress plugin “site-kit” (${plugin})`,
    ]);
  });
});

describe('in short', () => {
  const known = new Map([['tags.example', 'Tagghuset AB']]);

  test.each<[string, string | null, string[], string | null]>([
    ['a script of the page', 'https://shop.test/app.js', [], null],
    ['nobody knows who wrote', null, [], null],
    ['a plugin’s own script, whoever loaded it', plugin, [manager], 'WordPress-tillägget site-kit'],
    ['the nearest plugin of the chain', tracker, [theme, plugin, manager], 'laddat av WordPress-tillägget site-kit'],
    ['whose the loader is', tracker, [manager], 'laddat av Tagghuset AB'],
    ['the loader’s host, where nobody knows whose it is', tracker, ['https://x.example/a.js'], 'laddat av x.example'],
    ['nothing, where both are one’s', tracker, ['https://tracker.example/a.js'], null],
  ])('%s', (_name, url, chain, words) => {
    expect(originInShort(url, chain, 'tracker.example', known, sv)).toBe(words);
  });
});
