import { expect, test } from 'vitest';
import { ornamentFont } from '../../src/sample-site/font/ornament-font.ts';

const font = Buffer.from(ornamentFont());
const tables = new Map(
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    return [font.toString('latin1', at, at + 4), font.subarray(offset, offset + length)] as const;
  }),
);

test('holds the tables that browsers ask for, in order', () => {
  expect([...tables.keys()]).toEqual(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']);
});

test('has as many places as glyphs, and the last one is the end', () => {
  const loca = tables.get('loca');
  expect(loca?.length).toBe(4 * ((tables.get('maxp')?.readUInt16BE(4) ?? 0) + 1));
  expect(loca?.readUInt32BE(loca.length - 4)).toBe(tables.get('glyf')?.length);
});

test.each(['→', '✓', '✿'])('draws %s', (character) => {
  const codes = Array.from({ length: 4 }, (_, index) => tables.get('cmap')?.readUInt16BE(26 + index * 2));
  expect(codes).toContain(character.codePointAt(0));
});

test('is the same every time', () => {
  expect(ornamentFont()).toEqual(ornamentFont());
});
