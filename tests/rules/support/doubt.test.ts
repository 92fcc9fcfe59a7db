import { expect, test } from 'vitest';
import { type Doubt, doubtOf, lowered } from '../../../src/rules/support/doubt.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const used = run().scenario('browse').environment({ profile: 'used' });
const there = { presentAtStart: true, writesAtMs: [], asksAtMs: [] };

test.each<[string, RunBuilder, Doubt | null]>([
  ['a fresh profile', run(), null],
  ['third-party cookies kept out', run().environment({ thirdPartyCookies: 'block' }), 'cookies'],
  ['a used profile', used, 'profile'],
  ['an unseen choice', run().scenario('browse'), 'choice'],
  ['somebody logged in to WordPress', used.cookie('wordpress_logged_in_5d0e', there), 'editor'],
  ['somebody who has set up the administration', run().cookie('wp-settings-1', there), 'editor'],
  ['somebody who logs in during the visit', run().cookie('wordpress_logged_in_5d0e'), null],
  ['a cookie of WordPress that everybody gets', run().cookie('wordpress_test_cookie', there), null],
])('%s', (_, built, doubt) => {
  expect(doubtOf(built.build())).toBe(doubt);
});

test('a doubt costs one step', () => {
  expect(['error', 'warning', 'info'].map((one) => lowered(one as 'error'))).toEqual(['warning', 'info', 'info']);
});
