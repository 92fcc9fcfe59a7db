import { expect, test } from 'vitest';
import { type Environment, languageOf, lookOf } from '../../src/cli/terminal.ts';

test.each<[string, Environment, string]>([
  ['audit', {}, 'en'],
  ['audit', { LANG: 'sv_SE.UTF-8' }, 'sv'],
  ['audit', { LANG: 'de_DE.UTF-8' }, 'en'],
  ['audit', { LANG: 'sv_SE.UTF-8', LC_ALL: 'C' }, 'en'],
  ['audit', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'sv_FI.UTF-8' }, 'sv'],
  ['audit --lang sv', { LANG: 'en_US.UTF-8' }, 'sv'],
  ['audit --lang en --lang sv', {}, 'sv'],
  ['audit --lang=sv --lang=en', {}, 'en'],
  ['audit --lang=en', { LANG: 'sv_SE.UTF-8' }, 'en'],
])('kakvakt %s with %o speaks %s', (line, env, language) => {
  expect(languageOf(line.split(' '), env)).toBe(language);
});

const write = (): void => {};
const terminal = { write, isTTY: true, columns: 60 };

test.each([
  ['a terminal', terminal, {}, { width: 60, color: true, unicode: true }],
  ['a wide terminal', { ...terminal, columns: 300 }, {}, { width: 100, color: true, unicode: true }],
  ['a file', { write }, { LANG: 'sv_SE.UTF-8' }, { width: 80, color: false, unicode: true }],
  ['a file that wants colour', { write }, { FORCE_COLOR: '1' }, { width: 80, color: true, unicode: true }],
  ['someone who wants none', terminal, { NO_COLOR: '1' }, { width: 60, color: false, unicode: true }],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, { width: 60, color: false, unicode: false }],
  ['an old character set', terminal, { LANG: 'sv_SE.ISO-8859-1' }, { width: 60, color: true, unicode: false }],
])('the look for %s', (_, output, env, look) => {
  expect(lookOf(output, env)).toEqual(look);
});
