import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';

const sv = translator('sv');
const en = translator('en');

describe('translator', () => {
  it.each([
    [Date.UTC(2026, 10, 22, 14, 3), '22 nov. 2026 14:03', '22 Nov 2026 14:03'],
    [Date.UTC(2026, 4, 1, 0, 0), '1 maj 2026 00:00', '1 May 2026 00:00'],
  ])('writes the moment %d', (ms, swedish, english) => {
    expect([sv.dateTime(ms), en.dateTime(ms)]).toEqual([swedish, english]);
  });

  it.each([
    [0, '0 s', '0 s'],
    [420, '0,4 s', '0.4 s'],
    [9960, '10 s', '10 s'],
    [12_400, '12 s', '12 s'],
    [125_000, '2 min 5 s', '2 min 5 s'],
    [3_900_000, '1 tim 5 min', '1 h 5 min'],
  ])('says when something happened, %d ms in', (ms, swedish, english) => {
    expect([sv.offset(ms), en.offset(ms)]).toEqual([swedish, english]);
  });

  it('writes numbers and lists as each language does', () => {
    expect([sv.number(1234.5), en.number(1234.5)]).toEqual(['1\u00a0234,5', '1,234.5']);
    expect([sv.list(['a', 'b', 'c']), en.list(['a', 'b', 'c'])]).toEqual(['a, b och c', 'a, b and c']);
  });

  it.each([
    ['SE', 'Sverige', 'Sweden'],
    ['US', 'USA', 'United States'],
    ['XX', 'XX', 'XX'],
  ])('names the country %s', (code, swedish, english) => {
    expect([sv.country(code), en.country(code)]).toEqual([swedish, english]);
  });

  it.each([
    [1, 'en sida', 'one page'],
    [2, 'två sidor', 'two pages'],
    [12, 'tolv sidor', 'twelve pages'],
    [13, '13 sidor', '13 pages'],
  ])('writes %d out where a sentence reads better', (pages, swedish, english) => {
    expect(sv.t('headline.lookedFor', { pages })).toContain(swedish);
    expect(en.t('headline.lookedFor', { pages })).toContain(english);
  });

  it('says a datum in seconds as people do, in a text that a rule brings', () => {
    const text = { sv: '{name} lagras i {kept}', en: '{name} is kept for {kept}' };
    const data = { name: '_ga', kept: { seconds: 34_560_000 } };
    expect([sv.format(text, data), en.format(text, data)]).toEqual([
      '_ga lagras i 400 dagar',
      '_ga is kept for 400 days',
    ]);
  });

  it('takes a name for a name, whatever it looks like', () => {
    const text = { sv: '{name}', en: '{name}' };
    for (const name of ['{other}', "'{", '<b>', '#', '{n, plural, other {#}}'])
      expect(sv.format(text, { name })).toBe(name);
  });

  it('refuses a text whose placeholder has no value', () => {
    expect(() => sv.format({ sv: '{gone}', en: '{gone}' }, {})).toThrow('gone');
  });
});
