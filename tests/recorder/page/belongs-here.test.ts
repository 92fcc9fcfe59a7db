import { afterEach, expect, test, vi } from 'vitest';
import { belongsHere } from '../../../src/recorder/page/belongs-here.ts';

afterEach(() => void vi.unstubAllGlobals());

test.each([
  ['the audited page', 'https://shop.test', [], true],
  ['a page below it', 'https://www.shop.test', [], true],
  ['a frame in it', 'https://ads.test', ['https://shop.test'], true],
  ['a frame in a frame in it', 'https://ads.test', ['https://cdn.test', 'https://www.shop.test'], true],
  ['the audited page in another one', 'https://shop.test', ['https://portal.test'], false],
  ['another page', 'https://bank.test', [], false],
  ['one whose name ends alike', 'https://myshop.test', [], false],
  ['a page without an origin', 'null', [], false],
])('%s', (_name, origin, ancestorOrigins, expected) => {
  vi.stubGlobal('location', { origin, ancestorOrigins });
  expect(belongsHere(['shop.test'])).toBe(expected);
});

test('everything belongs to an audit', () => {
  vi.stubGlobal('location', { origin: 'https://bank.test', ancestorOrigins: [] });
  expect(belongsHere(null)).toBe(true);
});

test('where the browser does not tell, the recorder decides later', () => {
  vi.stubGlobal('location', { origin: 'https://bank.test' });
  expect(belongsHere(['shop.test'])).toBe(true);
});
