import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern, patternWeight } from '../../../src/core/classify/matches-pattern.ts';

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
])('%s on %s: %s', (pattern, name, expected) => {
  expect(matchesPattern(pattern, name)).toBe(expected);
});

test('as a naive reading of the star has it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
  const names = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
  fc.assert(
    fc.property(letters, names, (pattern, name) => {
      expect(matchesPattern(pattern, name)).toBe(naive(pattern, name));
    }),
    { numRuns: 3000 },
  );
});

test('a pattern made to be tried over and over is not', () => {
  const pattern = `${'*a'.repeat(99)}*b`;
  const begun = process.cpuUsage();
  for (let i = 0; i < 100; i += 1) matchesPattern(pattern, 'a'.repeat(100_000));
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
});

test('what a pattern says weighs, stars do not', () => {
  expect(patternWeight('*ab**c*')).toBe(3);
});

function naive(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  const rest = pattern.slice(1);
  if (pattern[0] === '*') return naive(rest, name) || (name !== '' && naive(pattern, name.slice(1)));
  return pattern[0] === name[0] && naive(rest, name.slice(1));
}
