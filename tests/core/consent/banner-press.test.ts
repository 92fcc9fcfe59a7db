import { expect, test } from 'vitest';
import { type BannerPress, type Click, pressAfter } from '../../../src/core/consent/banner-press.ts';

const click: Click = { words: ['Godkänn'], layer: 'Vi använder cookies.', frame: '', followsSettings: false };
const menu = 'Hem Kurser Kontakt';
const opening = { ...click, words: ['Inställningar'] };
const accepted = { role: 'accept', words: 'Godkänn' } as const;

test.each<[string, Partial<Click>, Click | null, BannerPress | null]>([
  ['a yes', {}, null, accepted],
  ['a yes in a frame that asks', { layer: '', frame: click.layer }, null, accepted],
  [
    'the words of the parent, where its own say nothing',
    { words: ['!', 'Avvisa'] },
    null,
    { role: 'reject', words: 'Avvisa' },
  ],
  [
    'the way to the settings, which in a footer would be the way back',
    { words: ['Cookies'] },
    null,
    { role: 'settings', words: 'Cookies' },
  ],
  ['a word of the banner that is no button’s', { words: ['Läs mer'] }, null, null],
  ['a yes in a menu', { layer: menu }, null, null],
  ['a yes after the settings were opened, whatever they say', { layer: menu, followsSettings: true }, null, accepted],
  ['the same, before anybody has said what the click before was', { layer: menu }, opening, accepted],
  ['a yes after a click that opened nothing', { layer: menu }, { ...opening, layer: menu }, null],
  ['a yes in the page itself, after the settings were opened', { layer: '', followsSettings: true }, null, null],
  [
    'a yes in a frame that asks nothing, after the settings were opened',
    { layer: '', frame: menu, followsSettings: true },
    null,
    null,
  ],
])('%s', (_, part, before, expected) => {
  expect(pressAfter({ ...click, ...part, before, atMs: 0 })).toEqual(expected);
});
