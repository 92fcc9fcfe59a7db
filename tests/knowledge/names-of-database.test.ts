import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedThing } from '../../src/core/classify/name-knowledge.ts';
import { namesOfDatabase } from '../../src/knowledge/names-of-database.ts';

const item: NamedThing = { area: 'cookie', name: '', host: 'shop.test', writer: null, party: 'first' };

const known = namesOfDatabase([
  ['Exact', 'marketing', '', 'track_id;both_meanings;shared_name'],
  ['Prefix', 'statistics', '', 'track_*;track_id_*'],
  ['Other', 'functional', '', 'both_meanings'],
  ['Partner', 'marketing', '', 'shared_name'],
  ['Vendor', 'marketing', 'vendor.test', 'vendor_id;vendor_id_*;zq*;currency;track_id_far_*'],
  ['Second', 'statistics', 'second.test cdn.second.test', 'vendor_id'],
  ['', 'necessary', '', 'XSRF-NAME'],
]);
const ask = (name: string, more: Partial<NamedThing> = {}) => {
  const answer = known({ ...item, ...more, name });
  return answer && `${answer.platform}: ${answer.purposes.join(', ')}, ${answer.confidence}`;
};

test.each<[name: string, more: Partial<NamedThing>, answer: string | null]>([
  ['track_id', {}, 'Exact: marketing, likely'],
  ['track_idx', {}, 'Prefix: statistics, guess'],
  ['track_id_1', {}, 'Prefix: statistics, likely'],
  // The longest prefix is in doubt, so nothing shorter speaks.
  ['track_id_far_1', { party: 'third', host: 'else.test' }, null],
  ['both_meanings', {}, 'null: marketing, necessary, preferences, guess'],
  ['shared_name', {}, 'null: marketing, likely'],
  ['XSRF-NAME', {}, 'null: necessary, likely'],
  ['vendor_id', { host: 'a.vendor.test', party: 'third' }, 'Vendor: marketing, sure'],
  ['vendor_id', { writer: 'cdn.second.test' }, 'Second: statistics, sure'],
  ['vendor_id', {}, 'null: marketing, statistics, guess'],
  ['vendor_id', { host: 'else.test', party: 'third' }, null],
  ['vendor_id_1', { writer: 'vendor.test', area: 'localStorage' }, 'Vendor: marketing, likely'],
  ['zq1', { writer: 'vendor.test' }, 'Vendor: marketing, likely'],
  ['zq1', {}, null],
  ['currency', {}, null],
  ['currency', { writer: 'vendor.test' }, 'Vendor: marketing, sure'],
  ['track_id', { area: 'sessionStorage' }, 'Exact: marketing, guess'],
])('%s, %o: %s', (name, more, answer) => {
  expect(ask(name, more)).toBe(answer);
});

describe('of two prefixes', () => {
  test('the longer one answers, in whichever order they come', () => {
    const letters = fc.stringMatching(/^[a-z_]{6,12}$/);
    fc.assert(
      fc.property(letters, letters, letters, fc.boolean(), (short, more, rest, isFirst) => {
        const rows = [
          ['Short', 'statistics', '', `${short}_*`],
          ['Long', 'marketing', '', `${short}_${more}_*`],
        ] as const;
        const answer = namesOfDatabase(isFirst ? rows : rows.toReversed());
        expect(answer({ ...item, name: `${short}_${more}_${rest}` })?.platform).toBe('Long');
      }),
    );
  });
});
