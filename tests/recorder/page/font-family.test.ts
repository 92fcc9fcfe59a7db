import { expect, test } from 'vitest';
import { fontFamily } from '../../../src/recorder/page/font-family.ts';

test.each([
  ['12px Arial', 'arial'],
  ['72px "My  Font", monospace', 'my font'],
  ["italic small-caps 700 12px/1.5 'Gill Sans', serif", 'gill sans'],
  ['bold 1.2em Arial Black,sans-serif', 'arial black'],
  ['12px/30px Georgia', 'georgia'],
  ['120% serif', 'serif'],
  ['caption', 'caption'],
  ['', ''],
  ['12px "unclosed', 'unclosed'],
])('%j asks for %j', (font, family) => {
  expect(fontFamily(font)).toBe(family);
});

test('a text of any length is cut before it is read, so that no page keeps us busy', () => {
  const font = `12px ${'a'.repeat(100_000)}`;
  expect(fontFamily(font)).toBe('a'.repeat(495));
  fontFamily(`${'1a '.repeat(100_000)}\n`);
});
