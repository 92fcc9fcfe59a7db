import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePattern } from '../../../src/core/classify/name-pattern.ts';
import { namePatternSchema } from '../../../src/core/schema/name-match.ts';

test.each([
  ['_ga', '_ga', true],
  ['_ga', '_ga2', false],
  ['_ga*', '_ga', true],
  ['_ga_*', '_ga_X1', true],
  ['_ga_*', '_ga', false],
  ['*_ga', 'x_ga', true],
  ['wp-*-1', 'wp-settings-1', true],
  ['wp-*-1', 'wp-1', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'aXbYc', true],
  ['a*bc*c', 'abc', false],
  ['a*bc*c', 'abcc', true],
  ['*b*', 'abc', true],
  ['**a', 'a', true],
  ['a.c', 'abc', false],
  ['a?', 'ab', false],
  ['[a]', '[a]', true],
  ['__proto__*', '__proto__1', true],
  ['A', 'a', false],
  ['_ga_{alphanumeric}', '_ga_G1X2', true],
  ['_ga_{alphanumeric}', '_ga_', false],
  ['_ga_{alphanumeric}', '_ga_G1-X2', false],
  ['_hjSession_{digits}', '_hjSession_3141592', true],
  ['_hjSession_{digits}', '_hjSession_31a', false],
  ['wordpress_{hex:32}', `wordpress_${'0f'.repeat(16)}`, true],
  ['wordpress_{hex:32}', `wordpress_${'0f'.repeat(16)}0`, false],
  ['wordpress_{hex:32}', `wordpress_${'0g'.repeat(16)}`, false],
  ['t{digits:2-4}', 't1', false],
  ['t{digits:2-4}', 't12', true],
  ['t{digits:2-4}', 't1234', true],
  ['t{digits:2-4}', 't12345', false],
  ['{digits}{digits:2}', '12', false],
  ['{digits}{digits:2}', '123', true],
  ['{letters}-{letters:1-2}x', 'ab-x', false],
  ['{letters}-{letters:1-2}x', 'ab-xx', true],
  ['*{hex:4}', 'zzbeef', true],
  ['s-{uuid}', 's-0f8fad5b-d9cb-469f-a165-70867728950e', true],
  ['s-{uuid}', 's-0f8fad5bd9cb469fa16570867728950e', false],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['\\{hex\\}', '{hex}', true],
  ['\\{hex\\}', 'a', false],
])('%s on %s: %s', (pattern, name, expected) => {
  expect(namePattern({ pattern }).matches(name)).toBe(expected);
});

test('as a naive reading of the star has it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
  const names = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
  fc.assert(
    fc.property(letters, names, (pattern, name) => {
      expect(namePattern({ pattern }).matches(name)).toBe(naive(pattern, name));
    }),
    { numRuns: 3000 },
  );
});

test('a pattern made to be tried over and over is not', () => {
  const pattern = `${'*a'.repeat(99)}*b`;
  for (let i = 0; i < 100; i += 1) namePattern({ pattern }).matches('a'.repeat(100_000));
});

test('classes mean what their regular expressions mean', () => {
  const part = fc.constantFrom(
    'a',
    '1',
    '-',
    '*',
    '{digits}',
    '{letters}',
    '{hex:2}',
    '{alphanumeric:1-3}',
    '\\*',
    '\\{',
  );
  const patterns = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const names = fc.string({ unit: fc.constantFrom('a', 'z', '1', '-', '*', '{'), maxLength: 8 });
  fc.assert(
    fc.property(patterns, names, (pattern, name) => {
      expect(namePattern({ pattern }).matches(name)).toBe(asRegExp(pattern).test(name));
    }),
    { numRuns: 3000 },
  );
});

test('classes that could be tried over and over are not', () => {
  const pattern = '{hex}*'.repeat(33);
  for (let i = 0; i < 10; i += 1) namePattern({ pattern }).matches(`${'a'.repeat(4000)}!`);
});

test('a name that no browser stores fits no class', () => {
  expect(namePattern({ pattern: '{hex}' }).matches('a'.repeat(4097))).toBe(false);
});

test.each([
  ['*ab**c*', 'a*', 'characters outweigh their number of stars'],
  ['wp_{hex:32}', 'wp_*', 'a class says more than a star'],
  ['wp_s*', 'wp_{hex:32}', 'a character says more than classes'],
])('%s says more than %s: %s', (more, less) => {
  expect(namePattern({ pattern: more }).weight).toBeGreaterThan(namePattern({ pattern: less }).weight);
});

test('a beginning covers what its pattern with a star covers, and takes nothing in it for special', () => {
  expect(namePattern({ prefix: '_ga_' }).matches('_ga_1')).toBe(true);
  expect(namePattern({ prefix: 'a*' }).matches('ab')).toBe(false);
  expect(namePattern({ prefix: '_ga_' }).weight).toBe(namePattern({ pattern: '_ga_*' }).weight);
});

test.each([
  ['**', false],
  ['{hex', false],
  ['hex}', false],
  ['{emoji}', false],
  ['{hex:0}', false],
  ['{hex:100}', false],
  ['{uuid:2}', false],
  ['a\\', false],
  ['a\\b', false],
  ['(a+)+$', true],
  ['{hex:8-32}_*', true],
])('the schema takes %s: %s', (pattern, expected) => {
  expect(namePatternSchema.safeParse(pattern).success).toBe(expected);
});

function asRegExp(pattern: string): RegExp {
  const kinds: Record<string, string> = {
    digits: '[0-9]',
    letters: '[A-Za-z]',
    hex: '[0-9a-fA-F]',
    alphanumeric: '[0-9A-Za-z]',
  };
  const source = pattern.replace(
    /\\(.)|(\*)|\{(\w+)(?::(\d)(?:-(\d))?)?\}|([\s\S])/g,
    (_, escaped?: string, star?: string, kind?: string, least?: string, most?: string, plain?: string) => {
      if (star !== undefined) return '[^]*';
      if (kind === undefined) return (escaped ?? plain ?? '').replace(/[*{}\\^$.|?+()[\]-]/, '\\$&');
      return `${kinds[kind]}${least === undefined ? '+' : `{${least},${most ?? least}}`}`;
    },
  );
  return new RegExp(`^${source}$`);
}

function naive(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  const rest = pattern.slice(1);
  if (pattern[0] === '*') return naive(rest, name) || (name !== '' && naive(pattern, name.slice(1)));
  return pattern[0] === name[0] && naive(rest, name.slice(1));
}
