import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/report/text/wrap.ts';

const lines = (text: string, width: number) =>
  wrap([{ text, style: 'plain' }], width).map((line) => line.map((segment) => segment.text).join(' '));

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 80, ['one two three']],
    ['10\u00a0s later', 5, ['10\u00a0s', 'later']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['日本語 x', 4, ['日本', '語 x']],
    ['', 10, []],
  ])('%j in %d columns', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('joins neighbours of one style and keeps others apart', () => {
    expect(
      wrap(
        [
          { text: 'a b', style: 'strong' },
          { text: 'c', style: 'strong' },
          { text: 'd', style: 'soft' },
        ],
        80,
      ),
    ).toEqual([
      [
        { text: 'a b c', style: 'strong' },
        { text: 'd', style: 'soft' },
      ],
    ]);
  });

  it('loses no word and never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const wrapped = lines(text, width);
        for (const line of wrapped) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(wrapped.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
