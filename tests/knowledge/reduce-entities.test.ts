import { expect, test } from 'vitest';
import { reduceEntities } from '../../src/knowledge/reduce-entities.ts';

test('an entity becomes its company, its category and its domains', () => {
  expect(
    reduceEntities([
      { name: 'Ads', company: 'Bits &amp; Co', category: 'ad', domains: ['*.ADS.test', 'px.other.test'] },
      { name: 'Gone', category: 'ad', domains: [] },
      { name: 'Alone', category: 'video', domains: ['alone.test'] },
    ]),
  ).toEqual([
    ['Bits & Co', 'ad', '*.ads.test px.other.test'],
    ['Alone', 'video', 'alone.test'],
  ]);
});

test('a category that we have no words for ends the build', () => {
  expect(() => reduceEntities([{ name: 'New', category: 'quantum', domains: ['new.test'] }])).toThrow(/ad.*other/s);
});
