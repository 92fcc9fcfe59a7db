import { expect, test } from 'vitest';
import { fitted, liveLine } from '../../src/cli/live-line.ts';

test.each([
  ['kort', 10, 'kort'],
  ['precis tio', 10, 'precis tio'],
  ['nu är det för långt', 10, 'nu är det…'],
  ['幅の広い文字', 7, '幅の広…'],
  ['👩‍👩‍👧 familj', 4, '👩‍👩‍👧 …'],
])('%s in %i columns: %s', (text, columns, expected) => {
  expect(fitted(text, columns)).toBe(expected);
});

test('erases itself, and only what it wrote', () => {
  const written: string[] = [];
  const line = liveLine({ write: (text) => written.push(text), isTTY: true, columns: 20 });
  line.clear();
  line.show('ett');
  line.show('två');
  line.clear();
  line.clear();
  expect(written).toEqual(['\r\u001B[2Kett', '\r\u001B[2Ktvå', '\r\u001B[2K']);
});
