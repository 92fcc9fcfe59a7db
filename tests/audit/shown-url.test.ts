import { expect, test } from 'vitest';
import { shownUrl } from '../../src/audit/shown-url.ts';

test.each([
  ['https://shop.test/kurs', 'https://shop.test/kurs'],
  ['https://shop.test/?token=abc&lang=sv&empty=', 'https://shop.test/?token=~&lang=~&empty='],
  ['https://shop.test/?next=a=b#access_token=abc', 'https://shop.test/?next=~'],
  ['https://shop.test/?anna@b.test&a=1&&b', 'https://shop.test/?~&a=~&&~'],
])('%s is shown as %s', (url, shown) => {
  expect(shownUrl(url, false)).toBe(shown);
  expect(shownUrl(url, true)).toBe(url);
});
