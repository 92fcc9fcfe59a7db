import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePattern } from '../../../src/core/classify/name-pattern.ts';
import { nameText } from '../../../src/core/classify/name-text.ts';
import { type NameMatch, nameMatchSchema } from '../../../src/core/schema/name-match.ts';
import { foldNames } from '../../../src/policy/draft/fold-names.ts';

const md5 = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const other = 'ffeeddccbbaa99887766554433221100';
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

test.each<[seen: string[], folded: string[]]>([
  [['sid'], ['sid']],
  [[`wordpress_logged_in_${md5}`], ['wordpress_logged_in_{hex:32}']],
  [
    [`wordpress_${md5}`, `wordpress_sec_${md5}`, 'wordpress_test_cookie'],
    ['wordpress_sec_{hex:32}', 'wordpress_test_cookie', 'wordpress_{hex:32}'],
  ],
  [[`wp_woocommerce_session_${md5}`], ['wp_woocommerce_session_{hex:32}']],
  [
    ['_ga', '_ga_G4TBXQ1ZPM', '_ga_ABCDEFGHIJ', '_gat_UA-1234-1', '_gid'],
    ['_ga', '_ga_{alphanumeric:10}', '_gat_UA-{digits}-{digits}', '_gid'],
  ],
  [
    ['_hjSession_3141592', '_hjSessionUser_3141592'],
    ['_hjSessionUser_{digits}', '_hjSession_{digits}'],
  ],
  [
    ['_ga_G4TBXQ1ZPM', '_ga_lastvisit'],
    ['_ga_lastvisit', '_ga_{alphanumeric:10}'],
  ],
  [['ph_phc_AbC_dEf_posthog'], ['ph_*_posthog']],
  [[`mp_${md5}_mixpanel`], ['mp_*_mixpanel']],
  [
    ['_sp_id.1fff', '_sp_ses.1fff'],
    ['_sp_id.{hex:4}', '_sp_ses.{hex:4}'],
  ],
  [
    ['wp-settings-1', 'wp-settings-time-1'],
    ['wp-settings-time-{digits}', 'wp-settings-{digits}'],
  ],
  [[`cart-${uuid}`], ['cart-{uuid}']],
  [[`cart-${md5}`, `cart-${other}`], ['cart-{hex:32}']],
  [['seen_1763800000', 'seen_1763800123'], ['seen_{digits:10}']],
  [['seen_1763800000123'], ['seen_{digits:13}']],
  [['seen_1763800000', 'seen_17638000'], ['seen_{digits}']],
  // A few digits may be a version: open only where they vary, and nothing else does.
  [['theme_2'], ['theme_2']],
  [['theme_2', 'theme_3'], ['theme_{digits}']],
  [['2024_tab_1', '2024_tab_2'], ['2024_tab_{digits}']],
  [
    ['theme_2', 'layout_3'],
    ['layout_3', 'theme_2'],
  ],
  // A hash may happen to hold digits alone.
  [['key_1234567890123456', 'key_12345abc90123456'], ['key_{hex:16}']],
  [['user1234567'], ['user{digits}']],
  [['tok_aB3xY9kQ2wE5rT7u', 'tok_zX1cV2bN3mA4sD5fG6'], ['tok_{alphanumeric:16-18}']],
  // Words with a number in them are words.
  [
    ['html5player', 'iPhone12Pro', 'base64encoded', 'SESSION2024'],
    ['SESSION2024', 'base64encoded', 'html5player', 'iPhone12Pro'],
  ],
  // Too little is fixed to tell them from what anybody might store.
  [[uuid, md5, 's_123456', '123456'], [uuid, md5, '123456', 's_123456'].toSorted()],
  // Special characters of a pattern stand for themselves in it.
  [['a{b}*\\c_1763800000'], ['a\\{b\\}\\*\\\\c_{digits:10}']],
  [[''], ['']],
])('%j → %j', (seen, folded) => {
  expect(foldNames(seen).map(({ name }) => nameText(name))).toEqual(folded);
});

test('a name too long to be written is told by its beginning', () => {
  const name = 'k'.repeat(5000);
  expect(foldNames([name])).toEqual([{ name: { prefix: 'k'.repeat(200) }, seen: [name] }]);
});

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 5, maxLength: 13 });
const identifier = fc.string({ unit: fc.constantFrom(...'ABCDEFGHJKLM0123456789'), minLength: 8, maxLength: 12 });
const stem = fc.constantFrom('cart', 'wordpress_logged_in', 'wordpress', '_ga', 'session', 'app', 'ph', 'a', 'user-id');
const ending = fc.oneof(
  hex(32),
  hex(16),
  hex(8),
  digits,
  identifier,
  fc.uuid(),
  fc.constantFrom('id', '1', '22', 'v2'),
);
const made = fc.tuple(stem, fc.constantFrom('_', '-', '.', ''), ending).map((parts) => parts.join(''));
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'ab1*{}\\_-.%|'), maxLength: 30 }),
  fc.constantFrom('__proto__', 'constructor', '{hex:32}', '*', '\\', '\u202egnol', 'x'.repeat(4097), '_1'.repeat(2200)),
);
const names = fc.array(fc.oneof({ weight: 3, arbitrary: made }, hostile), { maxLength: 40 });

describe('whatever the names', () => {
  test('each is covered by its own declaration and by no other', () => {
    fc.assert(
      fc.property(names, (all) => {
        const folded = foldNames(all);
        for (const name of new Set(all)) {
          const own = folded.filter(({ seen }) => seen.includes(name));
          expect(own).toHaveLength(1);
          expect(folded.filter(({ name: match }) => covers(match, name))).toEqual(own);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the language can write them, and their order does not matter', () => {
    fc.assert(
      fc.property(names, (all) => {
        const folded = foldNames(all);
        expect(folded.map(({ name }) => nameMatchSchema.parse(name))).toEqual(folded.map(({ name }) => name));
        expect(foldNames(all.toReversed())).toEqual(folded);
      }),
    );
  });

  test('names with other fixed parts never share a pattern', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklm'), minLength: 3, maxLength: 8 });
    const shape = fc.record({ before: word, after: word, open: fc.oneof(hex(32), fc.uuid(), digits) });
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 20 }), (shapes) => {
        const named = shapes.map((one) => ({ ...one, name: `${one.before}_${one.open}_${one.after}` }));
        for (const { seen } of foldNames(named.map(({ name }) => name))) {
          const own = named.filter(({ name }) => seen.includes(name));
          expect(new Set(own.map(({ before, after }) => `${before} ${after}`)).size).toBe(1);
        }
      }),
    );
  });

  test('a pattern has at least three fixed characters', () => {
    fc.assert(
      fc.property(names, (all) => {
        for (const { name } of foldNames(all)) {
          if (!('pattern' in name)) continue;
          const fixed = name.pattern.replace(/\\(.)|\{[^}]*\}|\*/gs, '$1');
          expect(fixed.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

test('ten thousand names of one beginning take no time to speak of', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `key_${'_'.repeat(index % 50)}${index}_${md5}`);
  expect(foldNames(many).length).toBeLessThan(200);
});

function covers(match: NameMatch, name: string): boolean {
  return 'exact' in match ? match.exact === name : namePattern(match).matches(name);
}
