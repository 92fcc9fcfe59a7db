import { expect, test } from 'vitest';
import { type BannerPress, bannerPress, type Press } from '../../../src/core/consent/banner-press.ts';

const press: Press = { words: ['Godkänn'], around: ['Vi använder cookies.'], followsSettings: false, atMs: 0 };
const menu = ['Hem Kurser Kontakt'];

test.each<[string, Partial<Press>, BannerPress | null]>([
  ['a yes', {}, { role: 'accept', words: 'Godkänn' }],
  [
    'a no, where one of several layers asks',
    { words: ['Avvisa'], around: ['', ...press.around] },
    { role: 'reject', words: 'Avvisa' },
  ],
  [
    'the words of the parent, where the element’s own say nothing',
    { words: ['!', 'Avvisa'] },
    { role: 'reject', words: 'Avvisa' },
  ],
  [
    'the way to the settings, which in a footer would be the way back',
    { words: ['Cookies'] },
    { role: 'settings', words: 'Cookies' },
  ],
  ['a word of the banner that is no button’s', { words: ['Läs mer'] }, null],
  ['a yes in a menu', { around: menu }, null],
  [
    'a yes after the settings were opened, whatever they say',
    { around: menu, followsSettings: true },
    { role: 'accept', words: 'Godkänn' },
  ],
  ['a yes in the page itself, after the settings were opened', { around: [], followsSettings: true }, null],
])('%s', (_, part, expected) => {
  expect(bannerPress({ ...press, ...part })).toEqual(expected);
});
