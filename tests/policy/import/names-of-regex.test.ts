import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePattern } from '../../../src/core/classify/name-pattern.ts';
import { nameText } from '../../../src/core/classify/name-text.ts';
import type { NameMatch } from '../../../src/core/schema/name-match.ts';
import { namesOfRegex } from '../../../src/policy/import/names-of-regex.ts';

test.each<[RegExp, readonly string[] | null]>([
  [/^_pk_.*$/, ['_pk_*']],
  [/^_ga$/, ['_ga']],
  [/^_ga/, ['_ga*']],
  [/_ga$/, ['*_ga']],
  [/_ga/, ['*_ga*']],
  [/^(_ga|_gid)/, ['_ga*', '_gid*']],
  [/^_ga(_.*)?$/, ['_ga', '_ga_*']],
  [/^_ga(_.*)?/, ['_ga*']],
  [/^_gat_UA-\d+-[0-9]{1,2}$/, ['_gat_UA-{digits}-{digits:1-2}']],
  [/^wp_[0-9a-fA-F]{32}$/, ['wp_{hex:32}']],
  [/^wp_[0-9a-f]{32}$/i, null],
  [/^__[0-9a-f]{32}$/i, ['__{hex:32}']],
  [/^x\.y\*\{$/, ['x.y*{']],
  [/^a.b$/, null],
  [/^a.+$/, null],
  [/^a\w+$/, null],
  [/^a\d*$/, null],
  [/^a(?=b)/, null],
  [/^(a)\1$/, null],
  [/.*/, null],
  [/^[^a]/, null],
])('%s', (regex, names) => {
  expect(namesOfRegex(regex.source, regex.flags)?.map(nameText) ?? null).toEqual(names);
});

const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    '_',
    '\\.',
    '\\d',
    '\\d+',
    '[0-9]{2,3}',
    '[a-zA-Z]+',
    '[0-9a-zA-Z]',
    '.*',
    '(a|b)',
    '(_.*)?',
    '(?:x)?',
  ),
);

test('what can be said matches exactly what the expression does', () => {
  const regexes = fc
    .tuple(fc.boolean(), fc.array(piece, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([opens, pieces, closes]) => new RegExp(`${opens ? '^' : ''}${pieces.join('')}${closes ? '$' : ''}`));
  const text = fc
    .array(fc.constantFrom('a', 'b', 'x', '_', '.', '0', '7', 'Z', '-'), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(regexes, fc.array(text, { minLength: 20 }), (regex, texts) => {
      const names = namesOfRegex(regex.source, regex.flags);
      if (names === null) return;
      for (const one of texts) expect([one, names.some((name) => fits(name, one))]).toEqual([one, regex.test(one)]);
    }),
  );
});

test('no text is too odd to be asked about', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', 'i', 'u', 'v'), (source, flags) => void namesOfRegex(source, flags)),
  );
  expect(namesOfRegex('('.repeat(100_000), '')).toBeNull();
  expect(namesOfRegex('(a|b)'.repeat(50), '')).toBeNull();
});

function fits(name: NameMatch, text: string): boolean {
  return 'exact' in name ? name.exact === text : namePattern(name).matches(text);
}
