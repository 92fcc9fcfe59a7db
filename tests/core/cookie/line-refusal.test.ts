import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineRefusal } from '../../../src/core/cookie/line-refusal.ts';
import { parseSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import { atMs, controlCharacters, namesAndValues, sizes, type Vector, vectors } from './set-cookie-vectors.ts';

const ignored = (group: readonly Vector[]) => group.filter(([, kept]) => kept === null).map(([line]) => line);
const reasonsOf = (lines: readonly string[]) => [...new Set(lines.map(lineRefusal))];

describe('every line that the browser ignored has its reason', () => {
  test('a control character', () => {
    expect(reasonsOf(ignored(controlCharacters))).toEqual(['control-character']);
  });

  test('too much of it', () => {
    expect(reasonsOf(ignored(sizes))).toEqual(['too-large']);
  });

  test('no name, and no value or one that reads as a name', () => {
    expect(ignored(namesAndValues).map((line) => [line, lineRefusal(line)])).toEqual([
      ['=', 'empty'],
      ['', 'empty'],
      [' ', 'empty'],
      [';', 'empty'],
      ['; Path=/x', 'empty'],
      ['=; Path=/x', 'empty'],
      ['==', 'disguised-name'],
      ['=a=b', 'disguised-name'],
      ['==v', 'disguised-name'],
      ['__Secure-a', 'disguised-name'],
      ['__Host-a', 'disguised-name'],
      ['=__host-a; Path=/', 'disguised-name'],
      ['=__Http-a', 'disguised-name'],
    ]);
  });

  test('no other group holds one', () => {
    expect(ignored(vectors)).toHaveLength(ignored([...controlCharacters, ...sizes, ...namesAndValues]).length);
  });
});

test('a line that the browser read has none', () => {
  const read = vectors.filter(([, kept]) => kept !== null).map(([line]) => line);
  expect(reasonsOf(read)).toEqual([null]);
});

test('reading tells the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '=', ';', ' ', '\t', 'å', '\u0000') }), (line) => {
      expect(parseSetCookie(line, atMs).ignored).toBe(lineRefusal(line));
    }),
  );
});
