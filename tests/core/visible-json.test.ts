import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleJson, visibleJsonLine, visibleJsonPieces } from '../../src/core/visible-json.ts';

const joined = (value: unknown): string => [...visibleJsonPieces(value)].join('');
const anyText = fc.string({ unit: 'binary' });

describe.each([
  ['visibleJson', visibleJson],
  ['visibleJsonLine', visibleJsonLine],
  ['visibleJsonPieces', joined],
])('%s', (_name, write) => {
  it('says the same, and nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const json = write(texts);
        expect(JSON.parse(json)).toEqual(texts);
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it.each([
    ['ordinary letters', 'Räksmörgås – “à la carte” … ‰'],
    ['letters of the whole world', 'печенье 饼干 🍪'],
  ])('leaves %s as they are', (_what, text) => {
    expect(write(text)).toBe(`"${text}"\n`);
  });

  it.each([
    ['a soft hyphen', '\u00ad', '\\u00ad'],
    ['a C1 control', '\u009b31m', '\\u009b31m'],
    ['a change of direction', '\u202egpj.exe', '\\u202egpj.exe'],
    ['a joiner of no width', '\u200d', '\\u200d'],
    ['a line separator', '\u2028', '\\u2028'],
    ['half a character', '\ud83c', '\\ud83c'],
    ['a private letter of two halves', '\u{f0000}', '\\udb80\\udc00'],
  ])('spells %s out', (_what, text, spelled) => {
    expect(write(text)).toBe(`"${spelled}"\n`);
  });
});

describe('visibleJsonPieces', () => {
  it('is visibleJson where no list is long', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(joined(value)).toBe(visibleJson(value));
      }),
    );
  });

  it('leaves out what is not there', () => {
    expect(joined({ name: 'a', value: undefined })).toBe('{\n  "name": "a"\n}\n');
    expect(joined({ none: { value: undefined } })).toBe('{\n  "none": {}\n}\n');
  });

  it('gives each member of a long list one line', () => {
    const items = Array.from({ length: 1001 }, (_, index) => ({ name: 'a', tags: ['x', index] }));
    const lines = joined({ items, few: [1] }).split('\n');
    expect(lines.slice(0, 3)).toEqual(['{', '  "items": [', '    {"name":"a","tags":["x",0]},']);
    expect(lines.slice(1001)).toEqual([
      '    {"name":"a","tags":["x",999]},',
      '    {"name":"a","tags":["x",1000]}',
      '  ],',
      '  "few": [',
      '    1',
      '  ]',
      '}',
      '',
    ]);
  });
});
