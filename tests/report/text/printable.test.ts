import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/report/text/printable.ts';
import { hostileNames } from '../../helpers/report-fixture.ts';

describe('printable', () => {
  it.each([
    ['_ga', '_ga'],
    ['kundvagn åäö 日本', 'kundvagn åäö 日本'],
    ['\u001b[31mred', '\\x1b[31mred'],
    ['\u009b31m', '\\x9b31m'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['safe\u202egnp.exe', 'safe\\u{202e}gnp.exe'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['\ufeffmark', '\\u{feff}mark'],
    ['no\u00a0break', 'no\\xa0break'],
    ['line\u2028end', 'line\\u{2028}end'],
    ['\u{e0041}tag', '\\u{e0041}tag'],
    ['half\ud83d', 'half\\u{d83d}'],
    [`z${'\u0351'.repeat(9)}`, `z${'\u0351'.repeat(4)}`],
    ['<b>', '<b>'],
    ['', ''],
  ])('%j → %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('cuts the middle out of what is too long, and keeps both ends', () => {
    expect(printable('abcdefghij', 10)).toBe('abcdefghij');
    expect(printable('abcdefghijk', 10)).toBe('abcdef…ijk');
    expect(printable('😀'.repeat(20), 4)).toBe('😀😀…😀');
    expect(printable('x'.repeat(5_000_000), 60)).toHaveLength(60);
  });

  it('never lets anything through that is not seen', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostileNames),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 4, max: 80 }), (text, maxLength) => {
        const shown = printable(text, maxLength);
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(shown.length).toBeLessThanOrEqual(10 * maxLength);
      }),
    );
  });
});
