import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { knownNames } from '../../src/knowledge/known-names.ts';
import { reduceNames } from '../../src/knowledge/reduce-names.ts';

const row = (cookie: string, category = 'Marketing', domain = '', wildcardMatch = '0') => ({
  id: 'a',
  description: 'Long words',
  retentionPeriod: '1 year',
  cookie,
  category,
  domain,
  wildcardMatch,
});

test('a database with every trap becomes platforms, purposes, domains and names', () => {
  const database = {
    Ads: [
      row('uid'),
      row('uid'),
      row(' pad\t'),
      row('pre_', 'Marketing', '', '1'),
      row('star_*'),
      row('id[cuid]'),
      row('sessNNN'),
      row('visits[0]'),
      row(''),
      row('*'),
      row('', 'Marketing', '', '1'),
      row('two;names'),
      row('there', 'Marketing', '.Ads.test (3rd party) or .more.test.'),
      row('also', 'Marketing', 'ads.test\u200b more.test'),
      row('open', 'Marketing', 'ads.test (3rd party) or '),
      row('open2', 'Marketing', 'or ads.test (3rd party)'),
      row('nowhere', 'Marketing', 'ads'),
      row('placed', 'Marketing', 'ads-[account].ads.test'),
    ],
    'Shop ': [
      row('basket', 'Functional'),
      row('need', 'Necessary'),
      row('csrf', 'Security'),
      row('looks', 'Personalization'),
      row('count', 'Analytics'),
    ],
    __proto__: [row('deep')],
  };
  expect(reduceNames(database)).toEqual([
    ['Ads', 'marketing', '', 'uid;pad;pre_*;star_*;id*;sess*;visits[0];open;open2;nowhere'],
    ['Ads', 'marketing', 'ads.test more.test', 'there;also'],
    ['Ads', 'marketing', 'ads.test', 'placed'],
    ['Shop', 'functional', '', 'basket'],
    ['Shop', 'necessary', '', 'need;csrf'],
    ['Shop', 'preferences', '', 'looks'],
    ['Shop', 'statistics', '', 'count'],
  ]);
});

test('a category that we have no words for ends the build', () => {
  expect(() => reduceNames({ New: [row('uid', 'Quantum')] })).toThrow(/"Quantum"/);
});

test('the table of a build is small, and holds what was told of names alone', () => {
  const table = JSON.stringify(knownNames);
  expect(knownNames.flatMap(([, , , names]) => names.split(';')).length).toBeGreaterThan(2_000);
  expect(table.length).toBeLessThan(120_000);
  expect(gzipSync(table).length).toBeLessThan(20_000);
  expect(table).not.toMatch(/https?:|\b(?:year|month|day)s?\b"/);
});
